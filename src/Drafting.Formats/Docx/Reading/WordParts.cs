namespace Drafting.Formats.Docx.Reading;

/// <summary>What a text is read with.</summary>
/// <param name="Notes">Its notes.</param>
/// <param name="Styles">How its runs look.</param>
/// <param name="Comments">Where it is commented.</param>
internal sealed record WordParts(WordNotes Notes, WordStyles Styles, CommentPlaces Comments);
