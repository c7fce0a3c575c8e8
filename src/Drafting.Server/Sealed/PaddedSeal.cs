using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Drafting.Documents.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Drafting.Server.Sealed;

/// <summary>
/// Encrypts with the server's keys what stands in a log that every member reads. It opens only under the names it was sealed for; of its length nothing shows but
/// the number of blocks.
/// </summary>
/// <param name="purpose">What it is for: nothing sealed for something else opens here.</param>
/// <param name="block">Bytes.</param>
internal sealed class PaddedSeal(IDataProtectionProvider protection, string purpose, int block)
{
    private readonly IDataProtector protector = protection.CreateProtector(purpose);

    /// <summary>The JSON that <paramref name="write"/> writes, sealed for these names.</summary>
    public string Seal(Action<Utf8JsonWriter> write, params string[] names)
    {
        var plain = Utf8Json.Encode(write).ToArray();
        var padded = new byte[(plain.Length + block - 1) / block * block];
        Array.Fill(padded, (byte)' ');
        plain.CopyTo(padded, 0);
        return For(names).Protect(Encoding.UTF8.GetString(padded));
    }

    /// <summary>What was sealed for these names; null where it was not, or the key is lost.</summary>
    public T? Open<T>(string sealedJson, Func<JsonElement, T> read, params string[] names)
        where T : class
    {
        try
        {
            using var json = JsonDocument.Parse(For(names).Unprotect(sealedJson));
            return read(json.RootElement);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector For(string[] names) => names.Aggregate(protector, (within, name) => within.CreateProtector(name));
}
