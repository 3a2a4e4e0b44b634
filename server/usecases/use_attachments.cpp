#include "server/usecases/use_attachments.hpp"

#include "server/store/attachments.hpp"
#include "server/usecases/request_path.hpp"
#include "shared/base/problem.hpp"

#include <algorithm>

namespace ilvm::usecases {
namespace {

constexpr std::size_t mostAttachments = 20;

bool isRepeated(const std::vector<api::AttachmentUse>& uses, std::size_t index) {
    const auto end = uses.begin() + static_cast<std::ptrdiff_t>(index);
    return std::any_of(uses.begin(), end, [&](const auto& use) { return use.id == uses[index].id; });
}

} // namespace

void useAttachments(store::Connection& connection, const Caller& caller, const std::vector<api::AttachmentUse>& uses,
                    std::int64_t ticketId, const std::optional<std::int64_t>& messageId) {
    if (uses.size() > mostAttachments)
        throw base::Refusal(base::invalid("Trop de pièces jointes.",
                                          {{"attachments", "too_many", "Vingt pièces jointes au plus à la fois."}}));
    std::vector<base::FieldError> errors;
    for (std::size_t i = 0; i < uses.size(); ++i) {
        const std::string field = "attachments[" + std::to_string(i) + "].id";
        if (isRepeated(uses, i))
            errors.push_back({field, "repeated", "Cette pièce jointe est nommée deux fois."});
        else if (!isNumber(uses[i].id) ||
                 !store::hangAttachment(connection, uses[i], caller.actor.id, ticketId, messageId))
            errors.push_back({field, "unknown", "Cette pièce jointe n'existe pas ou sert déjà ailleurs."});
    }
    if (!errors.empty())
        throw base::Refusal(base::invalid("Certaines pièces jointes ne conviennent pas.", std::move(errors)));
}

} // namespace ilvm::usecases
