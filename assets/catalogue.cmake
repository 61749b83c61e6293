# Joins the areas of one language to one binary catalogue. An id that stands in two areas is an error, so that
# no text silently hides another.
execute_process(COMMAND ${MSGCOMM} --more-than=1 ${SOURCES} -o -
                OUTPUT_VARIABLE twice COMMAND_ERROR_IS_FATAL ANY)
if(twice MATCHES "msgid \"[^\"]")
  message(FATAL_ERROR "These ids stand in more than one area:\n${twice}")
endif()

get_filename_component(folder ${OUTPUT} DIRECTORY)
file(MAKE_DIRECTORY ${folder})
set(joined ${OUTPUT}.po)
execute_process(COMMAND ${MSGCAT} --use-first ${SOURCES} -o ${joined} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${MSGFMT} --check-domain ${joined} -o ${OUTPUT} COMMAND_ERROR_IS_FATAL ANY)
file(REMOVE ${joined})
