package org.intertwiner.cli.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Encodes images as PNG. */
public final class Png {
  private Png() {}

  /**
   * The PNG file of an image.
   *
   * @param image the image
   * @return the bytes of the file
   */
  public static byte[] of(BufferedImage image) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a picture could not be encoded as PNG", e);
    }
  }
}
