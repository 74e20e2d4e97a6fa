package org.intertwiner.reptheory.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.presentation.Presentation;
import org.intertwiner.algebra.group.presentation.PresentationLimits;
import org.intertwiner.algebra.group.presentation.Word;

/**
 * Reads groups given by generators and relations: {@code {"generators": ["a", "b"], "relators":
 * ["a^4", "b^2", "(a b)^2"]}}.
 */
final class PresentationReader {
  private static final String WHAT = "presentation";
  private static final String EXPECTED =
      "{\"generators\": [\"a\", \"b\"], \"relators\": [\"a^4\", \"b^2\", \"(a b)^2\"]}";

  private PresentationReader() {}

  static FiniteGroup<Word> read(JsonTree tree) {
    if (!(tree instanceof JsonTree.Entries object)
        || !object.fields().keySet().equals(Set.of("generators", "relators"))
        || !(object.fields().get("generators") instanceof JsonTree.Items generators)
        || !(object.fields().get("relators") instanceof JsonTree.Items relators)) {
      throw MatrixReader.wrong(WHAT, tree, EXPECTED, "both fields are lists of strings");
    }
    if (generators.values().isEmpty()) {
      throw MatrixReader.wrong(WHAT, generators, "at least one generator", EXPECTED);
    }
    List<String> names = texts(generators, "a name like \"a\"");
    List<String> words = texts(relators, "a relator like \"(a b)^2\"");
    return Presentation.parse(names, words, PresentationLimits.DEFAULT).group();
  }

  private static List<String> texts(JsonTree.Items list, String expected) {
    List<String> texts = new ArrayList<>();
    for (JsonTree tree : list.values()) {
      if (!(tree instanceof JsonTree.Text text)) {
        throw MatrixReader.wrong(WHAT, tree, expected, "");
      }
      texts.add(text.value());
    }
    return List.copyOf(texts);
  }
}
