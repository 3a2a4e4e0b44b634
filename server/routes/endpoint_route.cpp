#include "server/routes/endpoint_route.hpp"

#include "server/store/digest.hpp"
#include "shared/base/problem.hpp"

#include <algorithm>

namespace ilvm::routes {
namespace {

constexpr std::size_t longestKey = 64;

// A header may hold any byte; what is not ASCII is kept percent-encoded, which the database takes whatever it was.
std::string storable(const std::string& key) {
    const bool plain = std::all_of(key.begin(), key.end(), [](char c) { return c >= ' ' && c <= '~'; });
    return plain ? key : wire::percentEncoded(key);
}

} // namespace

usecases::Attempt attemptOf(const http::Request& request) {
    usecases::Attempt attempt;
    if (const auto* key = request.headers.find("Idempotency-Key")) {
        if (key->empty() || key->size() > longestKey)
            throw base::Refusal(
                base::malformed("La clé d'envoi ne convient pas.",
                                {{"Idempotency-Key", "length", "La clé d'envoi compte de 1 à 64 caractères."}}));
        attempt.key = storable(*key);
    }
    attempt.fingerprint = store::sha256(request.method + '\n' + request.path + '\n' + request.body);
    return attempt;
}

void expectJson(const http::Request& request) {
    const auto* type = request.headers.find("Content-Type");
    if (!type) return;
    const std::string essence = type->substr(0, type->find_first_of("; "));
    if (!http::equalIgnoringCase(essence, "application/json"))
        throw base::Refusal(base::unsupportedMediaType("Le corps de la requête doit être du JSON (application/json)."));
}

void expectAdmin(const http::Request& request) {
    if (!request.callerAs<usecases::Caller>().actor.rights.has(domain::Role::admin))
        throw base::Refusal(base::notAllowed("Cette action est réservée aux administrateurs."));
}

http::Response fileOf(usecases::NamedFile file, std::string contentType) {
    http::Response response;
    response.contentType = std::move(contentType);
    response.headers = {
        {"Content-Disposition", "attachment; filename*=UTF-8''" + wire::percentEncoded(file.name)},
        {"Cache-Control", "private, no-store"},
    };
    response.body = std::make_shared<const std::string>(std::move(file.bytes));
    return response;
}

} // namespace ilvm::routes
