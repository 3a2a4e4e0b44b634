#include "server/app/demo_purchases.hpp"

#include "server/app/demo_pdf.hpp"
#include "server/orders/cms.hpp"
#include "shared/api/orders.hpp"

#include <algorithm>

namespace ilvm::app {
namespace {

using base::decimal;
using domain::ActionCode, domain::Role, domain::Status;

struct DemoPurchase {
    std::size_t author; // the nth plain requester
    const char* title;
    const char* description;
    const char* budget;
    const char* uf;
    std::size_t supplier;
    std::vector<domain::PurchaseLine> lines;
    Status until; // how far it has come
};

struct DemoSupplier {
    const char* name;
    const char* siret;
    const char* iban;
    const char* address;
    const char* plain_name; // for the PDF, in ASCII
};

constexpr DemoSupplier suppliers[] = {
    {"Bureautique du Vallon", "73282932000074", "FR1420041010050500013M02606", "12 rue des Lilas, 69003 Lyon",
     "Bureautique du Vallon"},
    {"Atelier Médical Rhône", "40483304800022", "FR7630006000011234567890189", "4 quai Perrache, 69002 Lyon",
     "Atelier Medical Rhone"},
};

constexpr std::pair<const char*, const char*> budgets[] = {{"INF-2026", "Informatique 2026"},
                                                           {"EDU-2026", "Activités éducatives 2026"},
                                                           {"SOIN-2026", "Matériel de soin 2026"}};

std::vector<DemoPurchase> story() {
    const auto twenty = decimal(20), reduced = decimal(5, 500);
    return {
        {0,
         "Écrans pour l'accueil",
         "Les trois postes de l'accueil travaillent sur un seul petit écran.",
         "INF-2026",
         "4210",
         0,
         {{"Écran 27 pouces", decimal(3), 199'90, twenty}, {"Bras articulé", decimal(3), 49'00, twenty}},
         Status::pending_n1},
        {2,
         "Lève-personne",
         "Celui de l'unité 2 n'est plus réparable ; un prêt court jusqu'à la fin du mois.",
         "SOIN-2026",
         "3120",
         1,
         {{"Lève-personne mobile", decimal(1), 1'890'00, reduced}},
         Status::pending_n2},
        {3,
         "Établis de l'atelier bois",
         "Quatre établis à hauteur variable.",
         "EDU-2026",
         "2040",
         0,
         {{"Établi", decimal(4), 412'50, twenty}, {"Montage sur place (heures)", decimal(3, 500), 55'00, twenty}},
         Status::open},
        {1,
         "Tablettes de communication",
         "Pour six jeunes de l'IME, avec leur logiciel.",
         "EDU-2026",
         "2110",
         0,
         {{"Tablette", decimal(6), 329'00, twenty}, {"Licence du logiciel", decimal(6), 89'00, twenty}},
         Status::pending_signature},
    };
}

class PurchasePlay {
public:
    PurchasePlay(ApiClient& api, const DemoPeople& people) : api_(api), people_(people) {}

    void furnish() {
        const auto& director = people_.holder(Role::director, {});
        const auto admin = enter(people_.holder(Role::admin, director.login)); // nobody gives it to themselves
        for (const auto& [code, label] : budgets)
            api_.call<api::WriteBudget>(admin, {code}, {label, 2026, 20'000'00, true});
        if (!api_.call<api::ListAuthorities>(admin, {}).items.empty()) return;
        api_.call<api::GrantAuthority>(
            admin, {},
            {idOf(director, admin), api::SignatureObject::purchase, 30'000'00, {2026, 1, 1}, {2027, 12, 31}});
    }

    void bind(const std::string& certificate) {
        const auto read = orders::certificateFrom(certificate);
        if (!read) throw std::runtime_error("the director's certificate is none");
        const auto& director = people_.holder(Role::director, {});
        const auto admin = enter(people_.holder(Role::admin, director.login));
        bool isBound = false;
        for (const auto& bound : api_.call<api::ListCertificates>(admin, {}).items) {
            if (bound.person.login != director.login || bound.revoked_at) continue;
            if (bound.fingerprint == read->fingerprint)
                isBound = true;
            else
                api_.call<api::RevokeCertificate>(admin, {bound.id});
        }
        if (!isBound) api_.call<api::BindCertificate>(admin, {}, {idOf(director, admin), certificate});
    }

    // False when its author has it already.
    bool perform(const DemoPurchase& purchase) {
        author_ = enter(people_.requester(purchase.author));
        if (isThere(purchase.title)) return false;
        submit(purchase);
        while (ticket_.status != purchase.until)
            carryOn();
        return true;
    }

private:
    std::string idOf(const DemoAccount& account, const std::string& asked) {
        for (const auto& person : api_.call<api::ListPeople>(asked, {account.display_name, {}, {}}).items)
            if (person.login == account.login) return person.id;
        throw std::runtime_error(account.login + " is not among the people");
    }

    std::string enter(const DemoAccount& account) {
        api_.signIn(account.login, account.password);
        return account.login;
    }

    bool isThere(const std::string& title) {
        api::TicketQuery query;
        query.view = api::View::mine;
        query.kind = {domain::Kind::purchase};
        query.limit = 200;
        const auto page = api_.call<api::ListTickets>(author_, query);
        return std::any_of(page.items.begin(), page.items.end(), [&](const auto& item) { return item.title == title; });
    }

    api::AttachmentUse file(const std::string& login, const char* name, api::AttachmentRole role,
                            const std::vector<std::string>& lines) {
        return {api_.upload(login, name, "application/pdf", demoPdf(lines)).id, role};
    }

    void submit(const DemoPurchase& purchase) {
        const auto& supplier = suppliers[purchase.supplier];
        api::Submission submission;
        submission.kind = domain::Kind::purchase;
        submission.title = purchase.title;
        submission.description = purchase.description;
        auto& entry = submission.purchase.emplace();
        entry.lines = purchase.lines;
        entry.budget = purchase.budget;
        entry.uf_code = purchase.uf;
        entry.supplier.name = supplier.name;
        entry.supplier.siret = supplier.siret;
        entry.supplier.iban = supplier.iban;
        entry.supplier.address = supplier.address;
        std::vector<std::string> quote{"DEVIS", supplier.plain_name, std::string("SIRET ") + supplier.siret};
        for (const auto& line : purchase.lines)
            quote.push_back(base::toText(line.quantity) + " x " + std::to_string(line.unit_price_cents / 100) + "," +
                            std::to_string(100 + line.unit_price_cents % 100).substr(1) + " EUR HT");
        submission.attachments = {
            file(author_, "devis.pdf", api::AttachmentRole::quote, quote),
            file(author_, "rib.pdf", api::AttachmentRole::rib,
                 {"RELEVE D'IDENTITE BANCAIRE", supplier.plain_name, std::string("IBAN ") + supplier.iban})};
        ticket_ = api_.call<api::SubmitTicket>(author_, {}, submission);
    }

    // The next step, by whoever takes it.
    void carryOn() {
        api::MoveRequest request;
        request.version = ticket_.version;
        switch (ticket_.status) {
        case Status::pending_n1:
        case Status::pending_n2:
            return move(decider(), ActionCode::approve, request);
        case Status::open:
            return move(enter(people_.technician("DAF", 0)), ActionCode::take, request);
        case Status::in_progress: // the application makes the order
            return move(enter(*people_.find(ticket_.assignee->login)), ActionCode::prepare, request);
        default:
            throw std::runtime_error(ticket_.reference + " cannot be carried on");
        }
    }

    void move(const std::string& login, ActionCode action, const api::MoveRequest& request) {
        ticket_ = api_.call<api::MoveTicket>(login, {ticket_.reference, action}, request);
    }

    std::string decider() {
        for (const auto& approval : ticket_.approvals) {
            if (approval.state != domain::ApprovalState::waiting) continue;
            for (const auto& person : approval.deciders)
                if (const auto* account = people_.find(person.login)) return enter(*account);
            break;
        }
        throw std::runtime_error(ticket_.reference + " has no decider among the accounts");
    }

    ApiClient& api_;
    const DemoPeople& people_;
    std::string author_;
    api::Ticket ticket_;
};

} // namespace

DemoLoad loadDemoPurchases(ApiClient& api, const DemoPeople& people) {
    PurchasePlay play(api, people);
    play.furnish();
    DemoLoad load;
    for (const auto& purchase : story())
        ++(play.perform(purchase) ? load.made : load.present);
    return load;
}

void bindDemoCertificate(ApiClient& api, const DemoPeople& people, const std::string& certificate) {
    PurchasePlay(api, people).bind(certificate);
}

} // namespace ilvm::app
