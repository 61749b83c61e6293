#include "admin/command_line.h"

int main(int argc, char** argv) {
    return oasis::admin::run(argc, argv);
}
