# Takes the typefaces of the client from Debian's fonts-inter and fonts-jetbrains-mono into the program, as a Qt resource
# under :/ilvm/fonts. Four weights only, those that client/kit/tokens.cpp names.
function(ilvm_embed_fonts target)
    set(entries "")
    foreach(weight Regular Medium SemiBold Bold)
        find_file(ILVM_FONT_INTER_${weight} Inter-${weight}.otf
            PATHS /usr/share/fonts/opentype/inter REQUIRED NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
        find_file(ILVM_FONT_MONO_${weight} JetBrainsMono-${weight}.ttf
            PATHS /usr/share/fonts/truetype/jetbrains-mono REQUIRED NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
        foreach(file ${ILVM_FONT_INTER_${weight}} ${ILVM_FONT_MONO_${weight}})
            cmake_path(GET file FILENAME name)
            string(APPEND entries "    <file alias=\"${name}\">${file}</file>\n")
        endforeach()
    endforeach()
    set(list ${CMAKE_CURRENT_BINARY_DIR}/ilvm_fonts.qrc)
    file(CONFIGURE OUTPUT ${list} CONTENT "<RCC>\n<qresource prefix=\"/ilvm/fonts\">\n@entries@</qresource>\n</RCC>\n" @ONLY)
    target_sources(${target} PRIVATE ${list})
endfunction()
