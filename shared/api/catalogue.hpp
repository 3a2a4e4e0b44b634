// Services and the catalogue of what can be asked.
#pragma once
#include "shared/domain/codes.hpp"
#include "shared/wire/endpoint.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ilvm::api {

struct CatalogueItem {
    std::string code;
    std::string label;
    domain::Kind kind = domain::Kind::request;
    std::string target_service;
    domain::ApprovalRule approvals = domain::ApprovalRule::none;
    domain::Priority default_priority = domain::Priority::normal;
    std::optional<std::string> hint;

    bool operator==(const CatalogueItem&) const = default;
};
BOOST_DESCRIBE_STRUCT(CatalogueItem, (), (code, label, kind, target_service, approvals, default_priority, hint))

struct Catalogue {
    std::vector<CatalogueItem> items;
};
BOOST_DESCRIBE_STRUCT(Catalogue, (), (items))

struct ReadCatalogue {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/catalogue";
    static constexpr std::string_view summary = "Ce qui peut être demandé";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 200;
    using Parameters = wire::Nothing;
    using Body = wire::Nothing;
    using Answer = Catalogue;
};

struct CatalogueCode {
    std::string code;
};
BOOST_DESCRIBE_STRUCT(CatalogueCode, (), (code))

// The code stands in the path; the body repeats it or is refused (422).
struct WriteCatalogueItem {
    static constexpr auto method = wire::Method::put;
    static constexpr std::string_view path = "/api/v1/catalogue/{code}";
    static constexpr std::string_view summary = "Créer ou modifier un article du catalogue";
    static constexpr auto access = wire::Access::admin;
    static constexpr int success = 200;
    using Parameters = CatalogueCode;
    using Body = CatalogueItem;
    using Answer = CatalogueItem;
};

BOOST_DEFINE_ENUM_CLASS(ServiceType, target, origin)

struct Service {
    std::string code;
    std::string label;
    ServiceType type = ServiceType::target;

    bool operator==(const Service&) const = default;
};
BOOST_DESCRIBE_STRUCT(Service, (), (code, label, type))

struct Services {
    std::vector<Service> items;
};
BOOST_DESCRIBE_STRUCT(Services, (), (items))

struct ListServices {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/services";
    static constexpr std::string_view summary = "Services destinataires et services d'origine";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 200;
    using Parameters = wire::Nothing;
    using Body = wire::Nothing;
    using Answer = Services;
};

} // namespace ilvm::api
