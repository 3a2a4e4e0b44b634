// Every endpoint of the API, for the router, the OpenAPI document and the tests that walk through all of them.
#pragma once
#include "shared/api/administration.hpp"
#include "shared/api/attachments.hpp"
#include "shared/api/catalogue.hpp"
#include "shared/api/checks.hpp"
#include "shared/api/delegations.hpp"
#include "shared/api/directory_link.hpp"
#include "shared/api/discussion.hpp"
#include "shared/api/feed.hpp"
#include "shared/api/finance.hpp"
#include "shared/api/orders.hpp"
#include "shared/api/people.hpp"
#include "shared/api/recruitment_period.hpp"
#include "shared/api/recruitment_plan.hpp"
#include "shared/api/recruitments.hpp"
#include "shared/api/supplier_file.hpp"
#include "shared/api/ticket_moves.hpp"
#include "shared/api/tickets.hpp"

#include <boost/mp11/list.hpp>

namespace ilvm::api {

using Endpoints = boost::mp11::mp_list<
    SignIn, SignOut, ReadMe, ListPeople, ReadCatalogue, WriteCatalogueItem, ListServices, ListTickets, SubmitTicket,
    PreviewTicket, ReadTicket, MoveTicket, MoveTickets, ReadHistory, ListMessages, PostMessage, Upload, Download,
    ListPages, ReadPage, CheckIban, CheckSiret, CheckVat, CheckRib, ListSuppliers, ReadSupplier, ListBudgets,
    WriteBudget, ListAuthorities, GrantAuthority, RevokeAuthority, ReadPurchaseOrder, ReadOrderToSign, ListCertificates,
    BindCertificate, RevokeCertificate, ListTemplates, WriteTemplate, CheckRecruitment, ReadRecruitmentPlan,
    ListRecruitments, ExportArrivals, ReadDirectoryLink, ListDirectoryAlarms, AcceptDirectoryAlarm, ListUsers, ReadUser,
    WriteOverride, LiftOverride, DisarmUser, RestoreUser, ListSessions, EndSession, EndOtherSessions, EndSessionsOf,
    ReadMapping, WriteMapping, AskWhatIf, ListDirectoryGroups, WriteService, ListAudit, ExportAudit, ListDelegations,
    GiveDelegation, EndDelegation, Sync, Events>;

} // namespace ilvm::api
