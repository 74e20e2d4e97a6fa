package org.intertwiner.cli;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** The web browser of whoever sits here. */
final class Browser {
  private Browser() {}

  /**
   * Opens an address, where there is a browser to do so.
   *
   * <p>The browser is given a file that only its owner reads and that leads on to the address: what
   * a program is started with, every user of a machine can see.
   *
   * @param address the address, which may hold a secret
   */
  static void open(URI address) {
    if (GraphicsEnvironment.isHeadless() || !Desktop.isDesktopSupported()) {
      return;
    }
    try {
      Path page = Files.createTempFile("intertwiner-explore", ".html");
      page.toFile().deleteOnExit();
      Files.writeString(page, redirect(address));
      Desktop.getDesktop().browse(page.toUri());
    } catch (IOException | UnsupportedOperationException e) {
      System.err.println("intertwiner: no browser was opened (" + e.getMessage() + ")");
    }
  }

  /**
   * A page that leads on.
   *
   * @param address where to; of characters that need no escape
   * @return HTML
   */
  static String redirect(URI address) {
    return "<!doctype html><meta charset=\"utf-8\"><meta name=\"referrer\" content=\"no-referrer\">"
        + "<meta http-equiv=\"refresh\" content=\"0;url="
        + address
        + "\"><title>intertwiner</title><a href=\""
        + address
        + "\">on to the page</a>\n";
  }
}
