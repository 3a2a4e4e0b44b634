#include "shared/base/problem.hpp"

namespace ilvm::base {
namespace {

Problem make(int status, std::string code, std::string title, std::string detail = {}) {
    Problem problem;
    problem.type = "ilvm:" + std::move(code);
    problem.title = std::move(title);
    problem.status = status;
    problem.detail = std::move(detail);
    return problem;
}

} // namespace

void throw_exception_from_error(const Problem& problem, const boost::source_location& where) {
    throw Refusal(problem, problem.type + ": " + problem.title + " (" + where.to_string() + ")");
}

Problem malformed(std::string detail, std::vector<FieldError> errors) {
    Problem problem = make(400, "malformed", "La requête est mal formée.", std::move(detail));
    problem.errors = std::move(errors);
    return problem;
}

Problem notSignedIn() {
    return make(401, "not-signed-in", "Vous n'êtes pas ou plus connecté : identifiez-vous.");
}

Problem wrongCredentials() {
    return make(401, "wrong-credentials", "Identifiant ou mot de passe incorrect.");
}

Problem ticketRefused() {
    return make(401, "ticket-refused", "La session de ce poste n'ouvre pas ILVM : utilisez votre mot de passe.");
}

Problem noSingleSignOn() {
    return make(401, "no-single-sign-on",
                "Ce serveur n'accepte pas la session du poste : utilisez votre mot de passe.");
}

Problem notAllowed(std::string detail) {
    return make(403, "not-allowed", "Vous ne pouvez pas faire cela.", std::move(detail));
}

Problem notFound() {
    return make(404, "not-found", "Introuvable : cet élément n'existe pas ou ne vous est pas visible.");
}

Problem methodNotAllowed() {
    return make(405, "method-not-allowed", "Cette adresse n'accepte pas cette méthode.");
}

Problem staleVersion(std::string detail, std::string current) {
    Problem problem = make(409, "stale-version", "La demande a changé entre-temps.", std::move(detail));
    problem.current = std::move(current);
    return problem;
}

Problem notPossible(std::string detail, std::string current) {
    Problem problem = make(409, "not-possible", "Cette action n'est pas possible maintenant.", std::move(detail));
    problem.current = std::move(current);
    return problem;
}

Problem tooLarge(std::string detail) {
    return make(413, "too-large", "L'envoi est trop volumineux.", std::move(detail));
}

Problem unsupportedMediaType(std::string detail) {
    return make(415, "unsupported-media-type", "Ce type de contenu n'est pas accepté.", std::move(detail));
}

Problem invalid(std::string detail, std::vector<FieldError> errors) {
    Problem problem = make(422, "invalid", "Certaines informations sont à corriger.", std::move(detail));
    problem.errors = std::move(errors);
    return problem;
}

Problem idempotencyMismatch() {
    return make(422, "idempotency-mismatch", "Cette clé d'envoi a déjà servi pour un autre contenu.");
}

Problem tooMany(int retryAfterSeconds) {
    Problem problem = make(429, "too-many", "Trop de tentatives : patientez avant de réessayer.");
    problem.retry_after = retryAfterSeconds;
    return problem;
}

Problem internalError() {
    return make(500, "internal", "Une erreur est survenue sur le serveur. Rien n'a été modifié.");
}

Problem unavailable(std::string code, std::string detail) {
    Problem problem = make(503, std::move(code),
                           "Le service est momentanément indisponible : réessayez dans un instant.", std::move(detail));
    problem.retry_after = 2;
    return problem;
}

} // namespace ilvm::base
