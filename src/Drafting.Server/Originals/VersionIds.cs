using System.Security.Cryptography;
using System.Text;

namespace Drafting.Server.Originals;

/// <summary>
/// The id of a draft's version in a language follows from both: so there is one for each language, however many make one at once, and whoever knows the original knows where its versions are.
/// </summary>
internal static class VersionIds
{
    private const int Bytes = 16;

    /// <summary>The version's id, whether or not there is one.</summary>
    public static string Of(string original, string language) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{original} {language}"))[..Bytes]);
}
