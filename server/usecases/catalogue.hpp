// What can be asked, and of whom: reading the catalogue and the services, and an admin's changes of them.
// Not here: the defaults (seed.hpp) and what a submission makes of an item (submit_ticket.hpp).
#pragma once
#include "server/usecases/attempt.hpp"
#include "server/usecases/context.hpp"
#include "shared/api/catalogue.hpp"

namespace ilvm::usecases {

api::Catalogue readCatalogue(const Context& context);
api::Services listServices(const Context& context);

// Creates the item or changes it, with its audit event and its feed entry. Refuses: 403 to whoever is no admin, 422
// with every field that does not make sense. An item that is as asked already is answered as it stands.
Written<api::CatalogueItem> writeCatalogueItem(const Context& context, const Caller& caller, const std::string& code,
                                               const api::CatalogueItem& wanted, const Attempt& attempt);

// The same for a service: 422 when the code is not that of the address, or could not stand in a mapping.
Written<api::Service> writeService(const Context& context, const Caller& caller, const std::string& code,
                                   const api::Service& wanted, const Attempt& attempt);

} // namespace ilvm::usecases
