#include "shared/api/openapi.hpp"

#include "shared/api/endpoints.hpp"
#include "shared/wire/pretty.hpp"
#include "shared/wire/problem_json.hpp"
#include "shared/wire/schema.hpp"

namespace ilvm::api {
namespace {

constexpr std::string_view introduction =
    "API d'ILVM, le centre de services interne. JSON en UTF-8, noms en snake_case, instants RFC 3339 en UTC. "
    "Ouvrez une session (POST /api/v1/session), puis envoyez son jeton : « Authorization: Bearer <token> ». "
    "Un ticket Kerberos ouvre une session sans mot de passe ni corps (« Authorization: Negotiate <jeton SPNEGO> »), "
    "si le serveur a un keytab. "
    "Les champs facultatifs absents sont omis ; un champ inconnu dans une requête est refusé (400). "
    "Une demande indique dans « actions » ce que vous pouvez faire maintenant et les champs que chaque action exige "
    "(« needs ») ; toute action reprend la « version » que vous avez lue, et une réponse 409 porte dans « current » "
    "l'état actuel. Toute écriture accepte un en-tête Idempotency-Key (64 caractères au plus) : répétée avec la même "
    "clé et le même contenu, elle rend la première réponse. Les listes rendent « items » et, s'il en reste, "
    "« next_cursor », à renvoyer dans « cursor ». Les erreurs suivent RFC 9457 (application/problem+json).";

std::string quoted(std::string_view text) {
    return wire::toJson(text);
}

template <typename E>
std::string operationId() {
    std::string name(wire::typeName<E>());
    name[0] = static_cast<char>(name[0] - 'A' + 'a');
    return name;
}

// Those of path and query, each with where it stands.
std::string parametersOf(wire::Schemas& schemas, std::string_view path,
                         std::span<const wire::Schemas::Member> members) {
    std::string parameters;
    for (const auto& member : members) {
        const bool inPath = path.find("{" + std::string(member.name) + "}") != std::string_view::npos;
        parameters += parameters.empty() ? "" : ",";
        parameters += "{\"name\":" + quoted(member.name) + ",\"in\":" + (inPath ? "\"path\"" : "\"query\"") +
                      ",\"required\":" + (member.optional ? "false" : "true");
        if (!inPath) parameters += ",\"style\":\"form\",\"explode\":false"; // lists are joined by commas
        parameters += ",\"schema\":" + member.schema(schemas, false) + "}";
    }
    return parameters;
}

template <typename E>
std::string parametersOf(wire::Schemas& schemas) {
    auto parameters = parametersOf(schemas, E::path, schemas.membersOf<typename E::Parameters>());
    const auto add = [&](std::string_view header) {
        parameters += parameters.empty() ? "" : ",";
        parameters += "{\"$ref\":\"#/components/parameters/" + std::string(header) + "\"}";
    };
    if constexpr (E::method != wire::Method::get && E::path != SignIn::path) add("IdempotencyKey");
    if constexpr (std::is_same_v<typename E::Answer, EventStreamBytes>) add("LastEventId");
    return parameters;
}

template <typename T>
std::string contentOf(wire::Schemas& schemas, bool strict) {
    if constexpr (std::is_same_v<T, Bytes>)
        return R"({"application/octet-stream":{"schema":{"type":"string","format":"binary"}}})";
    else if constexpr (std::is_same_v<T, EventStreamBytes>)
        return R"({"text/event-stream":{"schema":{"type":"string"}}})";
    else
        return R"({"application/json":{"schema":)" + schemas.of<T>(strict) + "}}";
}

// Which refusals an endpoint may answer with follows from its method, path and access.
template <typename E>
std::vector<int> refusalsOf() {
    std::vector<int> statuses{400};
    const bool writes = E::method != wire::Method::get;
    const bool names = E::path.find('{') != std::string_view::npos;
    const bool hasBody = !std::is_same_v<typename E::Body, wire::Nothing>;
    if (E::access != wire::Access::everyone || std::is_same_v<E, SignIn>) statuses.push_back(401);
    const bool gives = std::is_same_v<E, GiveDelegation>; // what somebody may not have, at any time
    if (E::access == wire::Access::admin || (writes && names) || std::is_same_v<E, ReadOrderToSign> || gives)
        statuses.push_back(403);
    if (names) statuses.push_back(404);
    const bool order = std::is_same_v<E, ReadPurchaseOrder> || std::is_same_v<E, ReadOrderToSign>; // not at any time
    if (order || gives || (writes && names)) statuses.push_back(409);
    if (hasBody) statuses.insert(statuses.end(), {413, 415});
    const bool reads = std::is_same_v<E, ListPages> || std::is_same_v<E, ReadPage>; // a PDF that may be unreadable
    if (reads || (hasBody && E::access != wire::Access::everyone)) statuses.push_back(422);
    if (std::is_same_v<E, SignIn>) statuses.push_back(429);
    statuses.push_back(503);
    return statuses;
}

template <typename E>
std::string operationOf(wire::Schemas& schemas) {
    std::string operation = "{\"operationId\":" + quoted(operationId<E>()) + ",\"summary\":" + quoted(E::summary);
    if constexpr (wire::TicketEndpointType<E>)
        operation += R"(,"security":[{},{"ticket":[]}])";
    else if constexpr (E::access == wire::Access::everyone)
        operation += ",\"security\":[]";
    if (const auto parameters = parametersOf<E>(schemas); !parameters.empty())
        operation += ",\"parameters\":[" + parameters + "]";
    if constexpr (!std::is_same_v<typename E::Body, wire::Nothing>)
        operation += std::string(",\"requestBody\":{\"required\":") + (wire::TicketEndpointType<E> ? "false" : "true") +
                     ",\"content\":" + contentOf<typename E::Body>(schemas, true) + "}";
    operation += ",\"responses\":{\"" + std::to_string(E::success) + "\":{\"description\":" + quoted(E::summary);
    if constexpr (!std::is_same_v<typename E::Answer, wire::Nothing>)
        operation += ",\"content\":" + contentOf<typename E::Answer>(schemas, false);
    operation += "}";
    for (const int status : refusalsOf<E>())
        operation += ",\"" + std::to_string(status) + R"(":{"$ref":"#/components/responses/Problem"})";
    return operation + "}}";
}

std::string pathsOf(wire::Schemas& schemas) {
    std::map<std::string, std::map<std::string, std::string>> paths; // path → method → operation
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, Endpoints>>([&](auto identity) {
        using E = typename decltype(identity)::type;
        std::string method(wire::textOf(E::method));
        for (char& c : method)
            c = static_cast<char>(c - 'A' + 'a');
        paths[std::string(E::path)][method] = operationOf<E>(schemas);
    });
    std::string text;
    for (const auto& [path, operations] : paths) {
        std::string inner;
        for (const auto& [method, operation] : operations)
            inner += (inner.empty() ? "" : ",") + quoted(method) + ":" + operation;
        text += (text.empty() ? "" : ",") + quoted(path) + ":{" + inner + "}";
    }
    return "{" + text + "}";
}

std::string componentsOf(const wire::Schemas& schemas) {
    std::string text;
    for (const auto& [name, schema] : schemas.components())
        text += (text.empty() ? "" : ",") + quoted(name) + ":" + schema;
    return R"({"securitySchemes":{"session":{"type":"http","scheme":"bearer"},)"
           R"("ticket":{"type":"http","scheme":"negotiate"}},)"
           R"("parameters":{"IdempotencyKey":{"name":"Idempotency-Key","in":"header","required":false,)"
           R"("schema":{"type":"string","minLength":1,"maxLength":64}},)"
           R"("LastEventId":{"name":"Last-Event-ID","in":"header","required":false,"schema":{"type":"string"}}},)"
           R"("responses":{"Problem":{"description":"Refus ou erreur","content":{"application/problem+json":)"
           R"({"schema":{"$ref":"#/components/schemas/ProblemBody"}}}}},)"
           "\"schemas\":{" +
           text + "}}";
}

} // namespace

std::string openApiDocument() {
    wire::Schemas schemas;
    const std::string paths = pathsOf(schemas);
    (void)schemas.of<wire::ProblemBody>();
    (void)schemas.of<Change>(); // what the stream of events carries
    return wire::pretty(R"({"openapi":"3.1.0","info":{"title":"ILVM","version":"1","description":)" +
                        quoted(introduction) + R"(},"security":[{"session":[]}],"paths":)" + paths +
                        ",\"components\":" + componentsOf(schemas) + "}");
}

} // namespace ilvm::api
