// An order signed electronically: accepted when it is the prepared one, by a certificate of the director who clicks;
// otherwise refused, each time with its own reason. Also whose certificates are whose.
// Not here: what other programs say of such a signature (tests/server/orders/test_signed_order.cpp).
#include "server/orders/signature_update.hpp"
#include "server/usecases/verify_audit.hpp"
#include "tests/server/usecases/office.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using domain::ActionCode, domain::Status;
using support::CmsFault, support::signedBy;

namespace {

const orders::Signer leroy{"Claire Leroy", "Directrice générale"};

Fields attachments(const char* code) {
    return {std::string("attachments ") + code};
}

} // namespace

class TestOrderSignature : public QObject {
    Q_OBJECT

    Houses houses_;

private Q_SLOTS:
    void theDirectorSigns() {
        Office office(houses_);
        const auto key = office.identity("Claire Leroy");
        const auto certificate = office.bind("leroy", key);
        auto ticket = office.prepared();
        const auto file = signedBy(office.toSign("leroy", ticket), key);
        office.clock += 120'000;
        ticket = office.sign("leroy", ticket, file);
        QCOMPARE(ticket.status, Status::ordered);
        QVERIFY(ticket.purchase->signature == api::SignatureKind::verified);
        QVERIFY(office.order("benali", ticket) == file);
        const auto changes = office.lastChanges(ticket);
        for (const auto& words : {std::string("verified"), std::string("CN=Claire Leroy"), certificate.fingerprint})
            QVERIFY2(changes.find(words) != std::string::npos, changes.c_str());
        QCOMPARE(figuresOf(office)[1], entryCents);
        const auto report = usecases::verifyAudit(*office.database().lease(), "key");
        QVERIFY2(!report.broken, report.broken.value_or("").c_str());
    }

    void whatIsNotThePreparedOrderIsRefused() {
        Office office(houses_);
        const auto key = office.identity("Claire Leroy");
        office.bind("leroy", key);
        const auto other = office.prepared(), ticket = office.prepared();
        const auto prepared = office.order("leroy", ticket);
        const auto toSign = office.toSign("leroy", ticket), theirs = office.toSign("leroy", other);
        const auto good = signedBy(toSign, key);
        const auto refused = [&](const std::string& bytes) { return office.refusedSignature("leroy", ticket, bytes); };
        QCOMPARE(refused(toSign), attachments("not_signed"));
        QCOMPARE(refused(prepared), attachments("not_signed"));
        auto flipped = good;
        flipped[prepared.size() / 2] ^= 1;
        QCOMPARE(refused(flipped), attachments("document_changed"));
        flipped = good;
        flipped.back() = ' ';
        QCOMPARE(refused(flipped), attachments("mark_changed"));
        QCOMPARE(refused(good + "another page"), attachments("trailing_bytes"));
        QCOMPARE(refused(signedBy(theirs, key)), attachments("other_order"));
        // The signature of the other order in the place of this one's.
        const auto taken = support::cmsOver(support::signedContent(theirs), {&key});
        QCOMPARE(refused(support::filled(toSign, taken)), attachments("signature_mismatch"));
        QCOMPARE(refused(support::filled(toSign, "nonsense")), attachments("signature_malformed"));
        QCOMPARE(refused("%PDF-1.4 a scan"), attachments("signature_not_verifiable"));
        QCOMPARE(refused(good), Fields{});
    }

    void whatIsNoFullSignatureIsRefused() {
        Office office(houses_);
        const auto key = office.identity("Claire Leroy"), second = office.identity("Jeanne Noël");
        office.bind("leroy", key);
        const auto ticket = office.prepared();
        const auto toSign = office.toSign("leroy", ticket);
        const auto with = [&](CmsFault fault) {
            return office.refusedSignature("leroy", ticket, signedBy(toSign, key, fault));
        };
        QCOMPARE(with(CmsFault::sha1), attachments("weak_digest"));
        QCOMPARE(with(CmsFault::noCertificate), attachments("no_certificate"));
        QCOMPARE(with(CmsFault::noSigningCertificate), attachments("certificate_not_signed"));
        QCOMPARE(with(CmsFault::attached), attachments("signature_malformed"));
        QCOMPARE(with(CmsFault::otherContent), attachments("signature_mismatch"));
        const auto both = support::cmsOver(support::signedContent(toSign), {&key, &second});
        QCOMPARE(office.refusedSignature("leroy", ticket, support::filled(toSign, both)),
                 attachments("not_one_signer"));
        QCOMPARE(read(office, "leroy", ticket).status, Status::pending_signature);
    }

    void everyoneSignsWithTheirOwnCertificate() {
        Office office(houses_);
        const auto mine = office.identity("Claire Leroy"), theirs = office.identity("Jeanne Noël"),
                   nobodys = office.identity("Claire Leroy");
        const auto bound = office.bind("leroy", mine);
        office.bind("noel", theirs);
        const auto ticket = office.prepared();
        const auto toSign = office.toSign("leroy", ticket);
        const auto refused = [&](const std::string& who, const SigningIdentity& key) {
            return office.refusedSignature(who, ticket, signedBy(toSign, key));
        };
        QCOMPARE(refused("leroy", theirs), attachments("other_signer"));
        QCOMPARE(refused("leroy", nobodys), attachments("certificate_unknown"));
        // The signature of another director, sent by whoever clicks: theirs it is not.
        QCOMPARE(refused("noel", mine), attachments("other_signer"));
        QCOMPARE(refused("noel", theirs), attachments("mark_changed")); // the mark names the other
        usecases::revokeCertificate(office.context(), office.caller("lemoine"), bound.id);
        QCOMPARE(refused("leroy", mine), attachments("certificate_revoked"));
    }

    void theInstantIsOfTheServersMaking() {
        Office office(houses_);
        const auto key = office.identity("Claire Leroy");
        office.bind("leroy", key);
        const auto ticket = office.prepared();
        const auto prepared = office.order("leroy", ticket);
        const auto at = [&](std::int64_t milliseconds) {
            const auto toSign = orders::toSign(prepared, leroy, {office.clock.load() + milliseconds}).bytes;
            return office.refusedSignature("leroy", ticket, signedBy(toSign, key));
        };
        QCOMPARE(at(-1'000), attachments("signed_too_early"));
        QCOMPARE(at(301'000), attachments("signed_in_the_future"));
        office.clock += 25 * 3'600'000;
        QCOMPARE(at(-24 * 3'600'000 - 1'000), attachments("signed_too_long_ago"));
        QCOMPARE(at(-24 * 3'600'000), Fields{});
    }

    void theCertificateIsValidThen() {
        Office office(houses_);
        constexpr std::int64_t hour = 3'600'000;
        const auto start = office.clock.load();
        const SigningIdentity early({"Claire Leroy", {start - hour}, {start + hour}}),
            late({"Claire Leroy", {start + 3 * hour}, {start + 9 * hour}});
        office.bind("leroy", early);
        office.bind("leroy", late);
        const auto ticket = office.prepared();
        office.clock += 2 * hour;
        const auto toSign = office.toSign("leroy", ticket);
        QCOMPARE(office.refusedSignature("leroy", ticket, signedBy(toSign, early)), attachments("certificate_expired"));
        QCOMPARE(office.refusedSignature("leroy", ticket, signedBy(toSign, late)),
                 attachments("certificate_not_yet_valid"));
    }

    void anAuthorityThatEndedYesterdaySignsNothing() {
        Office office(houses_);
        const auto key = office.identity("Claire Leroy");
        office.bind("leroy", key);
        const auto ticket = office.prepared();
        const auto file = signedBy(office.toSign("leroy", ticket), key);
        office.sql("UPDATE signature_authorities SET to_day = '2026-11-01'");
        QCOMPARE(statusOf([&] { office.sign("leroy", ticket, file); }), 403);
    }

    void aScanStaysUnverifiable() {
        Office office(houses_);
        auto ticket = office.prepared();
        office.policy().purchases.accept_scanned_signature = true;
        // What says that it is signed must hold all the same.
        QCOMPARE(office.refusedSignature("leroy", ticket, "%PDF-1.7 /ByteRange [0 1 2 3]"),
                 attachments("document_changed"));
        QCOMPARE(office.refusedSignature("leroy", ticket, office.order("leroy", ticket)), attachments("not_signed"));
        ticket = office.sign("leroy", ticket, "%PDF-1.4 a scan");
        QVERIFY(ticket.purchase->signature == api::SignatureKind::unverifiable);
    }

    void adminsBindCertificates() {
        Office office(houses_);
        const auto key = office.identity("Claire Leroy");
        QCOMPARE(office.refusedBinding("leroy", "leroy", key.certificate()).status, 403);
        QCOMPARE(office.refusedBinding("lemoine", "lemoine", key.certificate()).status, 403);
        const auto bound = office.bind("leroy", key);
        QCOMPARE(bound.person.login, std::string("leroy"));
        QCOMPARE(bound.subject, std::string("CN=Claire Leroy"));
        const auto refused = [&](const std::string& who, const std::string& pem) {
            return fieldsOf(office.refusedBinding("lemoine", who, pem));
        };
        QCOMPARE(refused("noel", key.certificate()), Fields{"certificate taken"});
        QCOMPARE(refused("leroy", key.certificate()), Fields{"certificate already"});
        QCOMPARE(refused("noel", "nonsense"), Fields{"certificate malformed"});
        QCOMPARE(refused("noel", key.certificate() + key.privateKey()), Fields{"certificate private_key"});
        const auto now = office.clock.load();
        const SigningIdentity encrypts({"X", {now - 1000}, {now + 1'000'000}, false}),
            over({"Y", {now - 9'000}, {now - 2'000}});
        QCOMPARE(refused("noel", encrypts.certificate()), Fields{"certificate not_for_signing"});
        QCOMPARE(refused("noel", over.certificate()), Fields{"certificate expired"});
        const auto list = [&](const std::string& who) {
            return usecases::listCertificates(office.context(), office.caller(who)).items;
        };
        QCOMPARE(list("lemoine").size(), std::size_t(1));
        QCOMPARE(statusOf([&] { list("leroy"); }), 403);
        const auto revoke = [&](const std::string& who, const std::string& id) {
            return statusOf([&] { usecases::revokeCertificate(office.context(), office.caller(who), id); });
        };
        QCOMPARE(revoke("leroy", bound.id), 403);
        QCOMPARE(revoke("lemoine", "999"), 404);
        QCOMPARE(revoke("lemoine", "x"), 404);
        QCOMPARE(revoke("lemoine", bound.id), 0);
        QCOMPARE(revoke("lemoine", bound.id), 0);
        QVERIFY(list("lemoine").front().revoked_at);
        QCOMPARE(refused("noel", key.certificate()), Fields{"certificate revoked"});
        // Its history is that of a setting, once for each act.
        QCOMPARE(count(office, "events WHERE subject_type = 'setting' AND subject LIKE 'certificate:%'"), 2);
        const auto report = usecases::verifyAudit(*office.database().lease(), "key");
        QVERIFY2(!report.broken, report.broken.value_or("").c_str());
    }
};

QTEST_GUILESS_MAIN(TestOrderSignature)
#include "test_order_signature.moc"
