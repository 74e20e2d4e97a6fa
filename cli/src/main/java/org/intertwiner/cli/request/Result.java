package org.intertwiner.cli.request;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;

/** An answer that writes itself for programs and for people. */
public interface Result {
  /**
   * Writes the fields of the answer's JSON object, without its braces.
   *
   * @param json where to
   * @throws IOException where the target cannot be written
   */
  void writeFields(JsonGenerator json) throws IOException;

  /**
   * Writes the answer for people, in lines.
   *
   * @param text where to
   */
  void writeText(StringBuilder text);

  /**
   * The answer in another format.
   *
   * @param format a format for documents
   * @return the answer, where it has that format
   */
  default Optional<String> rendered(Format format) {
    return Optional.empty();
  }

  /**
   * The exit code that tells a shell the answer.
   *
   * @return 0 unless a check was refuted or inconclusive
   */
  default int exitCode() {
    return 0;
  }
}
