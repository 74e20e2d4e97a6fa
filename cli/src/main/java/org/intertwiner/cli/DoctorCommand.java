package org.intertwiner.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code intertwiner doctor}. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "What is installed, and what to do about what is not.",
    footer = {"", "Example:", "  intertwiner doctor --format json"})
final class DoctorCommand implements Callable<Integer> {
  @Mixin private Output output;

  @Override
  public Integer call() {
    return output.show(Doctor.examine());
  }
}
