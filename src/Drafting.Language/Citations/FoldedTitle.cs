using System.Globalization;
using System.Text;

namespace Drafting.Language.Citations;

/// <summary>Titles without what their printings differ in.</summary>
internal static class FoldedTitle
{
    /// <summary>Its letters and digits alone, small and without accents.</summary>
    public static string Of(string title)
    {
        var folded = new StringBuilder(title.Length);
        // Half of a surrogate pair alone is no character, and what is none cannot be taken apart.
        foreach (var c in string.Concat(title.EnumerateRunes()).Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.ModifierLetter)
                folded.Append(char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }
}
