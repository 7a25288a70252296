package org.ecrf.server.attachment;

import java.util.Map;
import java.util.Optional;
import org.ecrf.model.value.AttachedFile;
import org.ecrf.model.value.PersonalNumber;
import org.ecrf.model.value.Text;
import org.ecrf.server.json.Storable;

/** Which files are taken, and under which names. */
final class FileRules {
  private static final int LONGEST_NAME = 120;
  private static final Text NAME =
      text(
          "a file name is 1 to 120 characters, without / and \\, control and direction characters",
          "ett filnamn har 1 till 120 tecken, utan / och \\, styrtecken och riktningstecken",
          "nazwa pliku ma od 1 do 120 znaków, bez / i \\, znaków sterujących i znaków kierunku");
  private static final Text IDENTITY_NUMBER =
      text(
          "the file name looks like it holds a national identity number; rename the file",
          "filnamnet ser ut att innehålla ett personnummer; byt namn på filen",
          "nazwa pliku wygląda na zawierającą numer PESEL; zmień nazwę pliku");
  private static final Text EMPTY = text("the file is empty", "filen är tom", "plik jest pusty");
  private static final Text TYPE =
      text(
          "the content is neither PDF nor PNG nor JPEG, or is not whole",
          "innehållet är varken PDF, PNG eller JPEG, eller är inte helt",
          "zawartość nie jest plikiem PDF, PNG ani JPEG lub jest niepełna");
  private static final Text ENDING =
      text(
          "the name ends otherwise than its content: a PDF in .pdf, a PNG in .png, a JPEG in .jpg",
          "namnet slutar annorlunda än innehållet: PDF på .pdf, PNG på .png, JPEG på .jpg",
          "nazwa kończy się inaczej niż zawartość: PDF na .pdf, PNG na .png, JPEG na .jpg");

  private FileRules() {}

  /** Empty where the file is taken. */
  static Text broken(String name, Received file, long most) {
    if (file.bytes() > most) {
      long largest = most >> 20;
      return text(
          "the file is larger than " + largest + " MB",
          "filen är större än " + largest + " MB",
          "plik jest większy niż " + largest + " MB");
    }
    if (!isName(name)) {
      return NAME;
    }
    if (PersonalNumber.isIn(name)) {
      return IDENTITY_NUMBER;
    }
    if (file.bytes() == 0) {
      return EMPTY;
    }
    Optional<FileType> type = file.type();
    if (type.isEmpty()) {
      return TYPE;
    }
    return type.get().isNamedSo(name) ? Text.NONE : ENDING;
  }

  static AttachedFile attached(String name, Received file) {
    return new AttachedFile(name, file.type().orElseThrow().media(), file.bytes(), file.sha256());
  }

  private static boolean isName(String name) {
    return !name.isBlank()
        && name.equals(name.strip())
        && name.length() <= LONGEST_NAME
        && Storable.is(name)
        && name.codePoints().noneMatch(FileRules::isHidden);
  }

  /** A separator of folders, or what is not seen and turns what is seen around. */
  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.SURROGATE ->
          true;
      default -> c == '/' || c == '\\' || c == '"';
    };
  }

  private static Text text(String english, String swedish, String polish) {
    return new Text(Map.of("en", english, "sv", swedish, "pl", polish));
  }
}
