#include "shared/gui/texture.h"

#include "shared/gui/gl.h"

#include <utility>

namespace oasis::gui {

Texture::Texture() {
    glGenTextures(1, &name_);
}

Texture::~Texture() {
    if (name_ != 0) {
        glDeleteTextures(1, &name_);
    }
}

Texture::Texture(Texture&& other) noexcept : name_(std::exchange(other.name_, 0)) {}

Texture& Texture::operator=(Texture&& other) noexcept {
    std::swap(name_, other.name_);
    return *this;
}

void Texture::bind_smooth() const {
    glBindTexture(GL_TEXTURE_2D, name_);
    for (const GLenum filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER}) {
        glTexParameteri(GL_TEXTURE_2D, filter, GL_LINEAR);
    }
    for (const GLenum wrap : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T}) {
        glTexParameteri(GL_TEXTURE_2D, wrap, GL_CLAMP_TO_EDGE);
    }
}

}  // namespace oasis::gui
