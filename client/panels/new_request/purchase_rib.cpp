#include "client/panels/new_request/purchase_rib.hpp"

#include "client/actions/ticket_actions.hpp"

namespace ilvm::panels {

RibQuestion::RibQuestion(actions::Purchases& purchases, QObject* parent) : QObject(parent), purchases_(purchases) {}

void RibQuestion::ask(const std::optional<RibFile>& file, const std::string& iban, const std::string& siret) {
    if (file == file_ && iban == iban_ && siret == siret_) return;
    file_ = file;
    iban_ = iban;
    siret_ = siret;
    send();
}

void RibQuestion::retry() {
    send();
}

void RibQuestion::send() {
    const int number = ++number_;
    answer_.reset();
    problem_.clear();
    asking_ = file_ && !iban_.empty();
    if (asking_)
        purchases_.checkRib(file_->id, iban_, siret_, this, [this, number](base::Result<api::RibCheck> answer) {
            if (number != number_) return;
            asking_ = false;
            if (answer.has_value())
                answer_ = *answer;
            else
                problem_ = actions::sentenceOf(answer.error());
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

} // namespace ilvm::panels
