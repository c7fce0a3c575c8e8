using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Drafting.Documents.Json;
using Drafting.Operations;
using Microsoft.AspNetCore.DataProtection;

namespace Drafting.Server.Silence;

/// <summary>
/// Encrypts objections under silence. The log is read by every member, so what it holds of an objection is this alone: with the server's
/// keys only the server reads it, for the facilitator; of its length nothing shows but the number of blocks.
/// </summary>
internal sealed class ObjectionSeal(IDataProtectionProvider protection)
{
    // The longest objection fits about four of these; nearly all fit one.
    private const int Block = 4096;

    private readonly IDataProtector protector = protection.CreateProtector("Drafting.Silence.Objections");

    /// <summary>The objection, sealed for one draft.</summary>
    public string Seal(string draftId, Objection objection)
    {
        var plain = Utf8Json.Encode(writer => ObjectionJson.Write(writer, objection)).ToArray();
        var padded = new byte[(plain.Length + Block - 1) / Block * Block];
        Array.Fill(padded, (byte)' ');
        plain.CopyTo(padded, 0);
        return protector.CreateProtector(draftId).Protect(Encoding.UTF8.GetString(padded));
    }

    /// <summary>The objection; null where the key it was sealed with is lost.</summary>
    public Objection? Open(string draftId, string sealedObjection)
    {
        try
        {
            using var json = JsonDocument.Parse(protector.CreateProtector(draftId).Unprotect(sealedObjection));
            return ObjectionJson.Read(json.RootElement);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
