package org.intertwiner.reptheory.notation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.presentation.Word;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.text.Suggestions;

/** Reads groups from the content of JSON files. */
final class GroupFile {
  private static final String WHAT = "group file";
  private static final String EXPECTED =
      "{\"generators\": {\"permutations\": [...]}}, {\"generators\": {\"matrices\": [...]}},"
          + " {\"presentation\": {...}} or {\"spaceGroup\": {...}}";
  private static final Set<String> KINDS = Set.of("generators", "presentation", "spaceGroup");
  private static final Set<String> FIELDS =
      Set.of("generators", "presentation", "spaceGroup", "name");
  private static final int MAX_GENERATORS = 1_000;

  private GroupFile() {}

  static NamedGroup<?> read(String json) {
    JsonTree tree = JsonTree.read(WHAT, json);
    if (!(tree instanceof JsonTree.Entries file)) {
      throw MatrixReader.wrong(WHAT, tree, EXPECTED, "");
    }
    for (String field : file.fields().keySet()) {
      if (!FIELDS.contains(field)) {
        throw unknownField(field, file, FIELDS);
      }
    }
    Optional<String> name = Optional.ofNullable(file.fields().get("name")).map(GroupFile::name);
    List<String> kinds = file.fields().keySet().stream().filter(KINDS::contains).toList();
    if (kinds.size() != 1) {
      throw MatrixReader.wrong(WHAT, tree, EXPECTED, "one of them, not both");
    }
    JsonTree content = file.fields().get(kinds.get(0));
    return switch (kinds.get(0)) {
      case "presentation" -> presentation(content, name);
      case "spaceGroup" -> SpaceGroupReader.read(content, name);
      default -> generators(content, name);
    };
  }

  private static NamedGroup<Word> presentation(JsonTree tree, Optional<String> name) {
    FiniteGroup<Word> group = PresentationReader.read(tree);
    FiniteGroup<Word> named =
        group.withName(name.orElse("presented group of order " + group.order()));
    return new NamedGroup<>(named, named.name(), Optional.empty());
  }

  private static NamedGroup<?> generators(JsonTree tree, Optional<String> name) {
    if (!(tree instanceof JsonTree.Entries kinds) || kinds.fields().size() != 1) {
      throw MatrixReader.wrong(WHAT + ", \"generators\"", tree, EXPECTED, "");
    }
    Map.Entry<String, JsonTree> only = kinds.fields().entrySet().iterator().next();
    if (only.getValue() instanceof JsonTree.Items list && list.values().size() > MAX_GENERATORS) {
      throw new LimitExceeded(
          WHAT, list.values().size() + " generators", "at most " + MAX_GENERATORS, "");
    }
    return switch (only.getKey()) {
      case "permutations" -> permutations(only.getValue(), name);
      case "matrices" -> matrices(only.getValue(), name);
      default -> throw unknownField(only.getKey(), kinds, Set.of("permutations", "matrices"));
    };
  }

  private static String name(JsonTree tree) {
    if (tree instanceof JsonTree.Text text
        && !text.value().isBlank()
        && text.value().length() <= 80) {
      return text.value().strip();
    }
    throw MatrixReader.wrong(WHAT + ", \"name\"", tree, "a short string", "");
  }

  private static InvalidInput unknownField(
      String field, JsonTree.Entries object, Set<String> known) {
    String hint =
        Suggestions.closest(field, known, 3)
            .map(close -> "did you mean \"" + close + "\"?")
            .orElse("");
    return new InvalidInput(
        WHAT,
        "the field \"" + Scanner.shortened(field) + "\" (object at " + object.where() + ")",
        EXPECTED,
        hint);
  }

  private static NamedGroup<Permutation> permutations(JsonTree tree, Optional<String> name) {
    List<Permutation> generators = PermutationReader.permutations(tree);
    return GroupNotation.permutationGroup(generators.get(0).degree(), generators, name);
  }

  private static NamedGroup<Matrix<Cyclotomic>> matrices(JsonTree tree, Optional<String> name) {
    List<Matrix<Cyclotomic>> generators = MatrixReader.matrices(tree);
    if (generators.isEmpty()) {
      throw MatrixReader.wrong(
          WHAT + ", \"matrices\"",
          tree,
          "at least one matrix",
          "the trivial group has the identity");
    }
    for (int k = 0; k < generators.size(); k++) {
      if (ExactLinearAlgebra.determinant(Cyclotomics.FIELD, generators.get(k)).isZero()) {
        throw new InvalidInput(
            "matrix " + (k + 1) + " of the group file",
            "a singular matrix (determinant 0)",
            "an invertible matrix",
            "a group element has an inverse");
      }
    }
    int size = generators.get(0).rows();
    return GroupNotation.matrixGroup(
        name.orElse("matrix group on " + size + " dimensions"), generators);
  }
}
