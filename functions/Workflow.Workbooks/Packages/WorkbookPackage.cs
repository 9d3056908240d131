using System.Buffers;
using System.Text;
using Workflow.Core.Findings;

namespace Workflow.Workbooks.Packages;

/// <summary>
/// The gate through which every workbook comes in. Opening judges the whole file (E101–E105): archive, names, sizes, checksums, XML, active content.
/// What was opened is plain, bounded data in memory; nothing read from it can fail any more. Dispose to give the memory back.
/// </summary>
internal sealed class WorkbookPackage : IDisposable
{
    // Section workbooks share a few arrays for ever; what a definition book or a stranger's file takes is given back to the system.
    private const int PooledBytes = 1024 * 1024;

    private readonly byte[] content;
    private readonly Dictionary<string, PackagePart> parts;
    private readonly PackageInspection inspection = new();

    private WorkbookPackage(byte[] content, Dictionary<string, PackagePart> parts)
    {
        this.content = content;
        this.parts = parts;
        Workbook = null!;
    }

    /// <summary>The workbook part.</summary>
    public PackagePart Workbook { get; private set; }

    /// <summary>The part of a name, whatever its case; null when there is none.</summary>
    public PackagePart? Find(string name) => parts.GetValueOrDefault(name);

    /// <summary>The relationships of a part; empty when it has none.</summary>
    public IReadOnlyList<Relationship> RelationshipsOf(PackagePart part) =>
        Find(PartName.Relationships(part.Name)) is { } rels ? Relationship.ReadAll(rels, part.Name) ?? [] : [];

    /// <summary>Judges a file; null when it is refused.</summary>
    /// <param name="file">The whole file; it is overwritten.</param>
    /// <param name="length">How many bytes of <paramref name="file"/> are the file's.</param>
    /// <param name="fault">Why it is refused.</param>
    public static WorkbookPackage? Open(byte[] file, int length, out Finding? fault)
    {
        fault = FileKind.Refusal(file.AsSpan(0, length));
        if (fault is not null || ZipDirectory.Read(file.AsSpan(0, length), out fault) is not { } entries)
        {
            return null;
        }

        var total = entries.Sum(e => (long)e.Size);
        fault = total > PackageLimits.InflatedBytes ? PackageFault.InflatedTooLarge(total)
            : entries.Find(PartInflater.ClaimsTooMuch) is { Name: not null } entry ? PackageFault.RatioTooHigh(entry.Size, entry.CompressedSize)
            : null;
        if (fault is not null)
        {
            return null;
        }

        var package = new WorkbookPackage(Memory((int)total), new Dictionary<string, PackagePart>(entries.Count, StringComparer.OrdinalIgnoreCase));
        fault = package.Inflate(file, entries) ?? package.Classify() ?? package.Inspect() ?? package.Connect();
        if (fault is null)
        {
            return package;
        }

        package.Dispose();
        return null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (content.Length <= PooledBytes)
        {
            ArrayPool<byte>.Shared.Return(content);
        }
    }

    private static byte[] Memory(int size) => size <= PooledBytes ? ArrayPool<byte>.Shared.Rent(size) : GC.AllocateUninitializedArray<byte>(size);

    private Finding? Inflate(byte[] file, List<ZipEntry> entries)
    {
        var at = 0;
        foreach (var entry in entries)
        {
            if (PartInflater.Inflate(file, entry, content.AsSpan(at, entry.Size)) is { } fault)
            {
                return fault;
            }

            parts.Add(entry.Name, new PackagePart(entry.Name, content, at, entry.Size));
            at += entry.Size;
        }

        return null;
    }

    /// <summary>Content types: what kind of package this is, and whether any part is active.</summary>
    private Finding? Classify()
    {
        if (Find(ContentTypes.PartName) is not { } types)
        {
            // A workbook that lost the part is damaged; any other archive never was a workbook.
            return Find("xl/workbook.xml") is null ? PackageFault.NotXlsx() : PackageFault.Missing(ContentTypes.PartName);
        }

        if (Inspect(types) is { } fault)
        {
            return fault;
        }

        ContentTypes.Apply(types, parts);
        if (IsOfAnotherProgram())
        {
            return PackageFault.NotXlsx();
        }

        foreach (var part in parts.Values)
        {
            if (ActiveContent.Kind(part) is { } kind)
            {
                return PackageFault.Active(kind);
            }
        }

        return null;
    }

    // A Word report with charts holds embedded workbooks, yet what its sender has to hear is that it is no workbook at all.
    private bool IsOfAnotherProgram()
    {
        var mains = parts.Values.Select(p => p.ContentType).Where(t => t.EndsWith(".main+xml", StringComparison.Ordinal)).ToList();
        return mains.Count > 0 && mains.TrueForAll(t => !t.Contains("spreadsheetml", StringComparison.Ordinal) && !t.Contains("ms-excel", StringComparison.Ordinal));
    }

    private Finding? Inspect()
    {
        foreach (var part in parts.Values)
        {
            if (part.IsXml && part.Name != ContentTypes.PartName && Inspect(part) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private Finding? Inspect(PackagePart part)
    {
        var utf16 = part.Content.StartsWith((ReadOnlySpan<byte>)[0xff, 0xfe]) ? Encoding.Unicode : part.Content.StartsWith((ReadOnlySpan<byte>)[0xfe, 0xff]) ? Encoding.BigEndianUnicode : null;
        if (utf16 is not null)
        {
            var text = utf16.GetString(part.Content[2..]);
            var declaration = text.StartsWith("<?xml ", StringComparison.Ordinal) ? text.IndexOf("?>", StringComparison.Ordinal) + 2 : 0;
            part.Replace(Encoding.UTF8.GetBytes(text[declaration..]));
        }

        return inspection.Judge(part);
    }

    /// <summary>Relationships: every part they need is there, none is active, and one leads to a workbook.</summary>
    private Finding? Connect()
    {
        foreach (var part in parts.Values.Where(p => p.IsRelationships))
        {
            var relationships = Relationship.ReadAll(part, SourceOf(part.Name));
            if (relationships is null)
            {
                return PackageFault.BadName(part.Name);
            }

            foreach (var relationship in relationships)
            {
                if (ActiveContent.Kind(relationship) is { } kind)
                {
                    return PackageFault.Active(kind);
                }

                if (relationship.NeedsPart && Find(relationship.Target) is null)
                {
                    return PackageFault.Missing(PartName.Printable(relationship.Target));
                }

                if (part.Name == "_rels/.rels" && relationship.Type == "officeDocument")
                {
                    Workbook = Find(relationship.Target)!;
                }
            }
        }

        return Workbook is null ? PackageFault.Missing("_rels/.rels")
            : Workbook.ContentType.EndsWith("sheet.main+xml", StringComparison.Ordinal) || Workbook.ContentType.EndsWith("template.main+xml", StringComparison.Ordinal) ? null
            : PackageFault.NotXlsx();
    }

    /// <summary>The part whose relationships a part holds: <c>xl/_rels/workbook.xml.rels</c> → <c>xl/workbook.xml</c>.</summary>
    private static string SourceOf(string rels) => rels.Replace("_rels/", "", StringComparison.OrdinalIgnoreCase)[..^".rels".Length];
}
