// What a session of JShell begins with; examples/jshell/run names it.
import java.nio.file.*;
import java.util.*;
import org.intertwiner.algebra.group.*;
import org.intertwiner.algebra.linear.*;
import org.intertwiner.algebra.ring.*;
import org.intertwiner.harmonic.kernel.*;
import org.intertwiner.harmonic.kernel.sample.*;
import org.intertwiner.pdo.*;
import org.intertwiner.reptheory.*;
import org.intertwiner.reptheory.notation.*;
import org.intertwiner.verify.basis.*;

/** A group by name, with its action: {@code group("point:Oh").action()}. */
NamedGroup<?> group(String name) { return GroupNotation.parse(name); }
