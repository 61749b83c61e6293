#pragma once

namespace oasis::gui {

/// Owns one OpenGL texture. Needs the window's context while it lives. Move only.
class Texture {
  public:
    Texture();
    ~Texture();
    Texture(Texture&& other) noexcept;
    Texture& operator=(Texture&& other) noexcept;

    unsigned name() const { return name_; }
    /// Makes it the current one, scaled smoothly and not repeated.
    void bind_smooth() const;

  private:
    unsigned name_ = 0;
};

}  // namespace oasis::gui
