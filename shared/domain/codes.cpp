#include "shared/domain/codes.hpp"

namespace ilvm::domain {

std::string_view labelOf(Kind kind) {
    switch (kind) {
    case Kind::incident:
        return "Incident";
    case Kind::imago:
        return "Imago";
    case Kind::request:
        return "Demande";
    case Kind::purchase:
        return "Achat";
    case Kind::recruitment:
        return "Recrutement";
    case Kind::onboarding:
        return "Arrivée";
    }
    return {};
}

std::string_view labelOf(Status status) {
    switch (status) {
    case Status::pending_n1:
        return "En attente de validation N1";
    case Status::pending_n2:
        return "En attente de validation N2";
    case Status::to_correct:
        return "À corriger";
    case Status::open:
        return "À prendre en charge";
    case Status::in_progress:
        return "En cours";
    case Status::waiting_requester:
        return "En attente retour utilisateur";
    case Status::pending_signature:
        return "En attente de signature";
    case Status::ordered:
        return "Commandé";
    case Status::tracking:
        return "En suivi";
    case Status::closed:
        return "Clôturé";
    case Status::refused:
        return "Refusé";
    case Status::cancelled:
        return "Annulé";
    }
    return {};
}

std::string_view labelOf(Priority priority) {
    switch (priority) {
    case Priority::low:
        return "Basse";
    case Priority::normal:
        return "Normale";
    case Priority::high:
        return "Haute";
    case Priority::blocking:
        return "Bloquant";
    }
    return {};
}

std::string_view labelOf(Role role) {
    switch (role) {
    case Role::requester:
        return "Demandeur";
    case Role::technician:
        return "Technicien";
    case Role::manager:
        return "Manager N1";
    case Role::approver_tech:
        return "Valideur N2 technique";
    case Role::approver_budget:
        return "Valideur N2 budget";
    case Role::director:
        return "Directeur";
    case Role::hr:
        return "RH";
    case Role::asset_manager:
        return "Gestionnaire de parc";
    case Role::admin:
        return "Administrateur";
    }
    return {};
}

std::string_view labelOf(ActionCode action) {
    switch (action) {
    case ActionCode::submit:
        return "Envoyer";
    case ActionCode::approve:
        return "Valider";
    case ActionCode::refuse:
        return "Refuser";
    case ActionCode::send_back:
        return "À corriger";
    case ActionCode::resubmit:
        return "Renvoyer";
    case ActionCode::take:
        return "Prendre en charge";
    case ActionCode::release:
        return "Remettre au pool";
    case ActionCode::assign:
        return "Attribuer";
    case ActionCode::transfer:
        return "Transférer";
    case ActionCode::ask:
        return "Demander une précision";
    case ActionCode::answer:
        return "Répondre";
    case ActionCode::close:
        return "Clôturer";
    case ActionCode::reopen:
        return "Rouvrir";
    case ActionCode::cancel:
        return "Annuler la demande";
    case ActionCode::prioritise:
        return "Changer la priorité";
    case ActionCode::prepare:
        return "Envoyer à la signature";
    case ActionCode::return_:
        return "Renvoyer en préparation";
    case ActionCode::sign:
        return "Signer";
    case ActionCode::receive:
        return "Confirmer la livraison";
    case ActionCode::give_up_rest:
        return "Solder la commande";
    case ActionCode::amend:
        return "Modifier";
    case ActionCode::drop_task:
        return "Abandonner la tâche";
    case ActionCode::ask_again:
        return "Redemander";
    }
    return {};
}

std::string_view labelOf(Level level) {
    switch (level) {
    case Level::n1:
        return "N1";
    case Level::n2:
        return "N2";
    case Level::signature:
        return "Signature";
    }
    return {};
}

std::string_view labelOf(ApprovalState state) {
    switch (state) {
    case ApprovalState::waiting:
        return "En attente";
    case ApprovalState::approved:
        return "Validé";
    case ApprovalState::refused:
        return "Refusé";
    case ApprovalState::sent_back:
        return "À corriger";
    case ApprovalState::skipped:
        return "Sans objet";
    }
    return {};
}

std::string_view labelOf(Pool pool) {
    switch (pool) {
    case Pool::standard:
        return "Standard";
    case Pool::arrivals:
        return "Arrivées";
    case Pool::imago:
        return "Imago";
    case Pool::daf:
        return "DAF";
    }
    return {};
}

std::string_view prefixOf(Kind kind) {
    switch (kind) {
    case Kind::incident:
        return "INC";
    case Kind::imago:
        return "IMG";
    case Kind::request:
        return "DEM";
    case Kind::purchase:
        return "ACH";
    case Kind::recruitment:
        return "FCPI";
    case Kind::onboarding:
        return "ONB";
    }
    return {};
}

bool isTerminal(Status status) {
    return status == Status::closed || status == Status::refused || status == Status::cancelled;
}

Pool poolOf(Kind kind, std::string_view targetService) {
    if (kind == Kind::onboarding) return Pool::arrivals;
    if (kind == Kind::purchase) return Pool::daf;
    return targetService == "IMAGO" ? Pool::imago : Pool::standard;
}

} // namespace ilvm::domain
