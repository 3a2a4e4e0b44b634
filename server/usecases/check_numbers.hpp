// Numbers checked for a form while somebody types. Pure: nothing is read or stored, nothing of it reaches the log.
#pragma once
#include "shared/api/checks.hpp"

namespace ilvm::usecases {

api::Check checkIban(const api::TypedIban& typed);
api::Check checkSiret(const api::TypedSiret& typed);
api::Check checkVat(const api::TypedVat& typed);

} // namespace ilvm::usecases
