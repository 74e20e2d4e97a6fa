package org.intertwiner.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the archive's manifest names. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"intertwiner " + text()};
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
}
