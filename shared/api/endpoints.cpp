#include "shared/api/endpoints.hpp"

namespace ilvm::api {

// A type that is no endpoint is an error here, once, instead of in every template that walks the list.
template <typename... E>
constexpr bool allAreEndpoints(boost::mp11::mp_list<E...>) {
    return (wire::EndpointType<E> && ...);
}
static_assert(allAreEndpoints(Endpoints{}));

} // namespace ilvm::api
