#pragma once

// OpenGL as gui itself calls it: functions of 1.1 only, which every loader exports; newer names are
// constants.
#include <GL/gl.h>
#include <GL/glext.h>
