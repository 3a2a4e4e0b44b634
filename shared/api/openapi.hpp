// The OpenAPI 3.1 description of the API, made from the declared endpoints and nothing else.
// Not here: the schemas of types (shared/wire/schema.hpp).
#pragma once
#include <string>

namespace ilvm::api {

inline constexpr std::string_view openApiPath = "/api/v1/openapi.json";

// JSON, indented, with a line end; the same bytes each time.
std::string openApiDocument();

} // namespace ilvm::api
