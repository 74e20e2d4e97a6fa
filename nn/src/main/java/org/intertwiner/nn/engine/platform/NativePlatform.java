package org.intertwiner.nn.engine.platform;

import java.util.Locale;

/** The machine as the archives of native libraries name it. */
public final class NativePlatform {
  private NativePlatform() {}

  /**
   * Returns operating system and processor, for example {@code linux-x86_64}.
   *
   * @return the classifier of native libraries for this machine
   */
  public static String name() {
    return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
  }

  /**
   * Returns the classifier of a machine.
   *
   * @param system the operating system, as the property {@code os.name} gives it
   * @param processor the processor, as the property {@code os.arch} gives it
   * @return for example {@code macosx-arm64}
   */
  public static String of(String system, String processor) {
    String system0 = system.toLowerCase(Locale.ROOT);
    String processor0 = processor.toLowerCase(Locale.ROOT);
    String os =
        system0.startsWith("mac") ? "macosx" : system0.startsWith("win") ? "windows" : "linux";
    String arch =
        switch (processor0) {
          case "amd64", "x86_64", "x64" -> "x86_64";
          case "aarch64", "arm64" -> "arm64";
          default -> processor0;
        };
    return os + "-" + arch;
  }
}
