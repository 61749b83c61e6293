#include "kiosk/command_line.h"

int main(int argc, char** argv) { return oasis::kiosk::run(argc, argv); }
