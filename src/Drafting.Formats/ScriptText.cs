using System.Text;

namespace Drafting.Formats;

/// <summary>
/// Raised and lowered characters as the characters Unicode has for them, so that 10⁶ is never 106. Their twin for what is pasted is
/// <c>client/src/operations/scriptText.ts</c>; <c>tests/vectors/script-text.json</c> holds both to one answer.
/// </summary>
public static class ScriptText
{
    private const string Plain = "0123456789+-−–=()abcdefghijklmnoprstuvwxyz";
    private const string RaisedForms = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ";
    private const string PlainBelow = "0123456789+-−–=()aehijklmnoprstuvx";
    private const string LoweredForms = "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";

    /// <summary>
    /// What stands raised. Letters alone are the ending of an ordinal or an abbreviation (1er, 2nd, 5e, Mme) and stay as they are, but o and a
    /// behind a digit or n (1º, nº). Punctuation stays between raised characters.
    /// </summary>
    /// <param name="text">The raised text.</param>
    /// <param name="before">The character before it; a blank where it is the first.</param>
    /// <returns>Null where Unicode has no such character: then the text has to stand as it is, with a warning.</returns>
    public static string? Raised(string text, char before)
    {
        var core = text.Trim();
        if (core is "o" or "a" && (char.IsAsciiDigit(before) || before is 'n' or 'N' or '.'))
            return text.Replace("o", "º", StringComparison.Ordinal).Replace("a", "ª", StringComparison.Ordinal);
        if (core is "e" && (char.IsAsciiDigit(before) || before is 'I' or 'V' or 'X'))
            return text;
        if (core.Length == 0 || core.All(char.IsLetter) && (core.Length > 1 || !Plain.Contains(core[0], StringComparison.Ordinal)))
            return text;
        return Each(text, Plain, RaisedForms);
    }

    /// <summary>What stands lowered; null where Unicode has no such character.</summary>
    public static string? Lowered(string text) => Each(text, PlainBelow, LoweredForms);

    private static string? Each(string text, string plain, string forms)
    {
        var written = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var index = plain.IndexOf(c, StringComparison.Ordinal);
            if (index < 0 && !forms.Contains(c, StringComparison.Ordinal) && (char.IsLetterOrDigit(c) || char.IsSymbol(c) || char.IsSurrogate(c)))
                return null;
            written.Append(index < 0 ? c : forms[index]);
        }

        return written.ToString();
    }
}
