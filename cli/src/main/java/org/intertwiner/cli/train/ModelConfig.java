package org.intertwiner.cli.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.json.Fields;
import org.intertwiner.cli.json.Json;
import org.intertwiner.cli.request.Arguments;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.model.ModelRequest;
import org.intertwiner.nn.model.Models;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.NamedGroup;

/**
 * The field {@code model} of a configuration.
 *
 * @param name one of {@link Models#names()}
 * @param group the group that moves space
 * @param action how, as a representation; the group's own if empty
 * @param parameters wanted number of learned numbers, if any
 * @param options further choices of the model, by name
 */
record ModelConfig(
    String name,
    JsonNode group,
    String action,
    OptionalInt parameters,
    SortedMap<String, String> options) {
  private static final Set<String> FIELDS =
      Set.of("name", "group", "action", "parameters", "options");
  private static final int MAX_PARAMETERS = 1 << 28;

  /** Reads the field. */
  static ModelConfig of(ObjectNode node) {
    Fields f = Fields.of(node, "model", FIELDS);
    SortedMap<String, String> options = new TreeMap<>();
    if (f.has("options")) {
      for (Map.Entry<String, JsonNode> option : f.object("options").properties()) {
        if (!option.getValue().isValueNode()) {
          throw new InvalidInput(
              "field 'options'",
              Json.quote(option.getKey() + " = " + option.getValue()),
              "texts, numbers, true or false",
              "");
        }
        options.put(option.getKey(), option.getValue().asText());
      }
    }
    return new ModelConfig(
        f.text("name"),
        f.value("group"),
        f.optionalText("action").orElse(""),
        f.has("parameters")
            ? OptionalInt.of(f.integer("parameters", 1, MAX_PARAMETERS))
            : OptionalInt.empty(),
        options);
  }

  /**
   * Builds the network.
   *
   * @param field the shape of the data
   * @param classes the number of classes
   */
  Network network(Shape field, int classes) {
    return network(namedGroup(), field, classes);
  }

  /**
   * What to say where fewer learned numbers are wanted than any network of this kind has.
   *
   * @param network the network that was built
   * @param field the shape of the data
   * @param classes the number of classes
   */
  Optional<String> tooFew(Network network, Shape field, int classes) {
    if (parameters.isEmpty() || network.parameterCount() <= parameters.getAsInt()) {
      return Optional.empty();
    }
    int least =
        new ModelConfig(name, group, action, OptionalInt.of(1), options)
            .network(field, classes)
            .parameterCount();
    return parameters.getAsInt() < least
        ? Optional.of(
            "model.parameters: wanted " + parameters.getAsInt() + ", least possible " + least)
        : Optional.empty();
  }

  private NamedGroup<?> namedGroup() {
    try {
      return Arguments.group(group);
    } catch (InvalidInput e) {
      throw new InvalidInput("model.group: " + e.what(), e.got(), e.expected(), e.hint());
    }
  }

  private <G> Network network(NamedGroup<G> named, Shape field, int classes) {
    int dimension = field.rank() - 1;
    Representation<G> space =
        action.isEmpty() ? named.action(dimension) : Arguments.representation(action, named);
    for (int axis = 2; axis < field.rank(); axis++) {
      if (field.at(axis) != field.at(1)) {
        throw new InvalidInput(
            "data", "fields of shape " + field, "squares or cubes", "crop or pad the data");
      }
    }
    return Models.of(
        name, new ModelRequest<>(space, field.at(0), classes, field.at(1), parameters, options));
  }
}
