#include "server/usecases/check_numbers.hpp"

#include "shared/domain/number_check.hpp"

namespace ilvm::usecases {
namespace {

std::optional<std::string> unlessEmpty(std::string text) {
    return text.empty() ? std::nullopt : std::optional(std::move(text));
}

api::Check answerOf(domain::NumberCheck check) {
    api::Check answer;
    answer.valid = check.valid();
    answer.normalised = unlessEmpty(std::move(check.normalised));
    answer.country = unlessEmpty(std::move(check.country));
    if (check.problem)
        answer.problem = api::CheckProblem{std::move(check.problem->code), std::move(check.problem->message)};
    return answer;
}

} // namespace

api::Check checkIban(const api::TypedIban& typed) {
    return answerOf(domain::checkIban(typed.iban));
}
api::Check checkSiret(const api::TypedSiret& typed) {
    return answerOf(domain::checkSiret(typed.siret));
}
api::Check checkVat(const api::TypedVat& typed) {
    return answerOf(domain::checkVat(typed.vat));
}

} // namespace ilvm::usecases
