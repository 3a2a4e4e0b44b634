#include "server/reader/question.hpp"

#include <stdexcept>

namespace ilvm::reader {

std::string_view reasonOf(Unread why) {
    switch (why) {
    case Unread::not_pdf:
        return "Ce fichier n'est pas un PDF.";
    case Unread::encrypted:
        return "Ce PDF est protégé par un mot de passe.";
    case Unread::damaged:
        return "Ce PDF est incomplet ou abîmé.";
    case Unread::too_many_pages:
        return "Ce PDF a trop de pages.";
    case Unread::no_such_page:
        return "Cette page n'existe pas.";
    case Unread::too_much_text:
        return "Ce PDF a trop de texte.";
    case Unread::too_large:
        return "La lecture de ce PDF demande trop de mémoire.";
    case Unread::late:
        return "La lecture de ce PDF prend trop de temps.";
    case Unread::broken:
        return "Ce PDF n'a pas pu être lu.";
    case Unread::busy:
        return "D'autres PDF sont en cours de lecture : réessayez dans un instant.";
    }
    return {};
}

void throw_exception_from_error(const Unread& why, const boost::source_location&) {
    throw std::logic_error("a PDF that was not read: " + std::string(reasonOf(why)));
}

} // namespace ilvm::reader
