using System.Security.Cryptography;
using System.Text;

namespace Drafting.Documents.AgreedLanguage;

/// <summary>A wording as stores keep it, however many texts have it.</summary>
/// <param name="Key">16 bytes that no other wording has: of the SHA-256 of language and folded text.</param>
/// <param name="Text">As the first text that brought it has it.</param>
/// <param name="Folded">As it is compared (<see cref="PassageText.Folded"/>).</param>
/// <param name="Prints">Its fingerprints, ascending.</param>
public sealed record Wording(byte[] Key, string Text, string Folded, long[] Prints)
{
    private const int KeyLength = 16;

    /// <summary>The wording of a passage; null where it has no words.</summary>
    public static Wording? Of(string language, string text) => PassageText.Of(text) is { Tokens.Count: > 0 } passage
        ? new(KeyOf(language, passage), text, passage.Folded, Fingerprints.Kept(language, passage))
        : null;

    /// <summary>The key of a passage's wording.</summary>
    public static byte[] KeyOf(string language, PassageText passage) => SHA256.HashData(Encoding.UTF8.GetBytes($"{language}\n{passage.Folded}"))[..KeyLength];
}
