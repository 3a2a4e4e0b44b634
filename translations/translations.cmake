# Compiles every .ts of this folder (one a room, `<room>_fr.ts`) into one ilvm_fr.qm and takes it into the program, as a
# Qt resource under :/ilvm/translations. client/kit/language.hpp loads it.
function(ilvm_embed_translations target)
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/translations/*_fr.ts)
    set(compiled ${CMAKE_CURRENT_BINARY_DIR}/ilvm_fr.qm)
    add_custom_command(OUTPUT ${compiled} DEPENDS ${sources} COMMENT "Compiling the French translations"
        COMMAND Qt6::lrelease -silent ${sources} -qm ${compiled})
    set(list ${CMAKE_CURRENT_BINARY_DIR}/ilvm_translations.qrc)
    file(CONFIGURE OUTPUT ${list} @ONLY CONTENT
        "<RCC>\n<qresource prefix=\"/ilvm/translations\">\n    <file alias=\"ilvm_fr.qm\">@compiled@</file>\n</qresource>\n</RCC>\n")
    target_sources(${target} PRIVATE ${list} ${compiled})
endfunction()
