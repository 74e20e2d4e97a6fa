package org.intertwiner.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the archive's manifest names. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {line()};
  }

  /**
   * The version.
   *
   * @return as in the manifest, or a word where there is none
   */
  static String text() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }

  /**
   * The program and its version.
   *
   * @return on one line
   */
  static String line() {
    return "intertwiner " + text();
  }
}
