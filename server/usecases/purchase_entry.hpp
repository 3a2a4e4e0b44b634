// From what somebody typed of a purchase to its record, with every bad field noted at once.
// Not here: what its moves do (purchase_effects.hpp).
#pragma once
#include "server/store/purchases.hpp"
#include "server/usecases/context.hpp"
#include "server/usecases/field_checks.hpp"
#include "shared/api/attachments.hpp"

namespace ilvm::usecases {

// The record that the entry asks for, its digest still empty. `path` is where it stands in the body: "purchase".
api::Purchase checkedPurchase(store::Connection& connection, const PurchasePolicy& policy,
                              const api::PurchaseEntry& entry, const std::string& path, FieldChecks& checks);

// The path of approvals depends on the amount alone; notes what is wrong with the lines.
std::int64_t checkedAmount(const api::PurchaseEntry& entry, const std::string& path, FieldChecks& checks);

// Files that count for a purchase: SHA-256, hex.
struct PurchaseProofs {
    std::vector<std::string> quotes;
    std::vector<std::string> ribs;
};

using Uses = std::optional<std::vector<api::AttachmentUse>>;

// The given files of these roles, in the order of the roles. Notes a file that the caller did not send or that is in
// use, one of a role that is not for this act, and one with a role that is not a PDF.
std::vector<std::vector<std::string>> checkedFiles(store::Connection& connection, const Caller& caller,
                                                   const Uses& uses, const std::vector<api::AttachmentRole>& roles,
                                                   FieldChecks& checks);

// Quotes and RIBs of a submission; what is missing is noted. `before`: those that the ticket has, which stand where
// none of their role is given.
PurchaseProofs checkedProofs(store::Connection& connection, const Caller& caller, const Uses& uses,
                             const api::Purchase& purchase, const PurchaseProofs& before, FieldChecks& checks);

PurchaseProofs proofsOf(store::Connection& connection, std::int64_t ticketId);

// The canonical form of what is decided on, and its SHA-256 in hex.
std::string canonicalForm(const std::string& reference, const api::Purchase& purchase, const PurchaseProofs& proofs);
std::string digestOf(const std::string& canonical);

// "1 234,56 €".
std::string euros(std::int64_t cents);

} // namespace ilvm::usecases
