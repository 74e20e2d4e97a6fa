package org.intertwiner.nn.graph.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.graph.Structure;

/**
 * One frame of an XYZ file: a structure with its numbers, and what in the file is text.
 *
 * <p>A comment that is no list of keys is the text {@link #COMMENT}.
 *
 * @param structure positions, species, cell; columns of numbers by name, keys with numbers as
 *     totals
 * @param texts keys whose values are words, truth values ({@code T}, {@code F}) or text
 * @param labels columns of words or truth values, one for each atom
 */
public record XyzFrame(
    Structure structure, Map<String, String> texts, Map<String, List<String>> labels) {
  /** The key of a comment without keys. */
  public static final String COMMENT = "comment";

  /**
   * Copies the maps.
   *
   * @param structure positions, species, cell; columns of numbers by name, keys with numbers as
   *     totals
   * @param texts keys whose values are words, truth values ({@code T}, {@code F}) or text
   * @param labels columns of words or truth values, one for each atom
   * @throws InvalidInput if a column of labels has another length than the structure
   */
  public XyzFrame {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    Map<String, List<String>> copies = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> column : labels.entrySet()) {
      if (column.getValue().size() != structure.nodes()) {
        throw new InvalidInput(
            "labels \"" + column.getKey() + "\"",
            column.getValue().size() + " words",
            structure.nodes() + ", one for each atom",
            "");
      }
      copies.put(column.getKey(), List.copyOf(column.getValue()));
    }
    labels = Collections.unmodifiableMap(copies);
  }

  /**
   * A frame without texts.
   *
   * @param structure the structure
   * @return the frame
   */
  public static XyzFrame of(Structure structure) {
    return new XyzFrame(structure, Map.of(), Map.of());
  }
}
