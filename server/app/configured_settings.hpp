// The configuration in the shape in which each room wants its own part. Not here: making the rooms (serve.hpp).
#pragma once
#include "server/app/configuration.hpp"
#include "server/directory/settings.hpp"
#include "server/http/server.hpp"
#include "server/mail/smtp_mailer.hpp"
#include "server/store/database.hpp"
#include "server/usecases/context.hpp"

namespace ilvm::app {

usecases::Policy policyOf(const Configuration& configuration);
directory::Settings directorySettingsOf(const Configuration& configuration); // reads the password's file
mail::Settings mailSettingsOf(const Configuration& configuration);           // likewise
store::Database::Settings databaseSettingsOf(const Configuration& configuration);
http::Settings httpSettingsOf(const Configuration& configuration);
http::Settings adminSettingsOf(const Configuration& configuration);

} // namespace ilvm::app
