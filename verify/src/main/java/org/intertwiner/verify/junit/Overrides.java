package org.intertwiner.verify.junit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.ReplayToken;

/** What is set from outside: by a parameter of the platform, a system property, the environment. */
record Overrides(Optional<Long> seed, Optional<ReplayToken> replay, Optional<Path> reports) {

  /** Reads from configuration (which knows system properties), then from the environment. */
  static Overrides from(
      Function<String, Optional<String>> configuration,
      Function<String, Optional<String>> environment) {
    Function<String, Optional<String>> value =
        name ->
            configuration
                .apply("intertwiner." + name)
                .or(
                    () ->
                        environment.apply("INTERTWINER_" + name.toUpperCase(java.util.Locale.ROOT)))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    return new Overrides(
        value.apply("seed").map(Overrides::seed),
        value.apply("replay").map(ReplayToken::parse),
        value.apply("reports").map(Path::of));
  }

  static long seed(String hexadecimal) {
    try {
      return Long.parseUnsignedLong(hexadecimal, 16);
    } catch (NumberFormatException e) {
      throw new InvalidInput(
          "seed", hexadecimal, "up to 16 hexadecimal digits", "for example 9f3c2ab1");
    }
  }
}
