// An SDL2 and OpenGL window of 1280x720 with nothing in it: what any such program costs.
#include <SDL.h>
#include <SDL_opengl.h>

int main(int, char**) {
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0)
        return 1;
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
    SDL_Window* window = SDL_CreateWindow("empty", 0, 0, 1280, 720, SDL_WINDOW_OPENGL);
    if (!window || !SDL_GL_CreateContext(window))
        return 1;
    glClearColor(1, 1, 1, 1);
    for (int i = 0; i < 3; ++i) {
        glClear(GL_COLOR_BUFFER_BIT);
        SDL_GL_SwapWindow(window);
    }
    glFinish();
    for (SDL_Event event;;)
        SDL_WaitEventTimeout(&event, 1000);
}
