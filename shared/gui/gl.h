#pragma once

// The few OpenGL names that gui uses itself; those newer than OpenGL 1.1 are constants only.
#include <GL/gl.h>
#include <GL/glext.h>

#include <utility>

namespace oasis::gui {

/// Owns one texture. Needs the context while it lives.
class Texture {
  public:
    Texture() { glGenTextures(1, &name_); }
    ~Texture() {
        if (name_ != 0) {
            glDeleteTextures(1, &name_);
        }
    }
    Texture(Texture&& other) noexcept : name_(std::exchange(other.name_, 0)) {}
    Texture& operator=(Texture&& other) noexcept {
        std::swap(name_, other.name_);
        return *this;
    }

    GLuint name() const { return name_; }
    /// Binds it and sets smooth scaling without repetition.
    void bind_smooth() const {
        glBindTexture(GL_TEXTURE_2D, name_);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    }

  private:
    GLuint name_ = 0;
};

}  // namespace oasis::gui
