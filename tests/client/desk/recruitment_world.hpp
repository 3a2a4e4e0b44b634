// Recruitments of a plausible Monday, on the desk of Hélène Caron of HR.
#pragma once
#include "shared/api/recruitments.hpp"
#include "tests/client/desk/world.hpp"

namespace ilvm::tests {

// FCPI-00031 is under way (three of seven tasks done, one refused where `refused`), FCPI-00034 waits for N1, FCPI-00033
// is to be corrected, FCPI-00020 is over; others come in the next weeks. Nothing where `empty`.
World recruitmentDesk(bool refused = false);
World emptyRecruitmentDesk();
World managersRecruitmentDesk(); // Marie Fontaine's, of SESSAD and FAM
World crowdedRecruitmentDesk();  // long words, many on one day

// The same seen from Karim Haddad's seat: the tasks of IT, IMAGO and SG, none of the recruitments, and a task of a
// departure, ONB-00480, by which a badge comes back. In the other the words are the longest real ones.
World arrivalsDesk();
World crowdedArrivalsDesk();
World withTalk(World world); // about ONB-00464, in part on its recruitment too

api::RecruitmentTemplates recruitmentTemplates();

// The desk of Anne Lemoine, an admin, before the templates above with the texts of real ones; and with none of their
// tasks and wishes, or long words in many of them.
World templateDesk();
World emptyTemplateDesk();
World crowdedTemplateDesk();

// So many days from today.
base::Date dayIn(int days);

} // namespace ilvm::tests
