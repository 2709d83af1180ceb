//! The pure part of the web build: files in, `dist/` out, with a hash in every name but those a browser asks for by heart.
//!
//! A reference is a `src` or `href` of HTML, a `url()` of CSS, or a quoted path of a script that starts with `./` or `../`.
//! Each must lead to a file that is there; it is rewritten to the name with the hash.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use anyhow::{Context as _, Result, bail};
use serde::Serialize;

use crate::cache::{HASH_LEN, Hasher, hash};

/// The first page: the light edition.
pub const INDEX: &str = "index.html";
/// The page of the game.
pub const GAME: &str = "jeu.html";
/// The service worker.
pub const WORKER: &str = "sw.js";
/// Names that stay as they are, besides those of pages.
const FIXED: [&str; 2] = [WORKER, "robots.txt"];
/// Replaced in the service worker by the build's hash and what it [keeps](Kept).
const WORKER_PLACEHOLDER: &str = " = DIST;";
/// Replaced in each page by the [`Manifest`].
pub const PLACEHOLDER: &str = "<!--dist-manifest-->";

/// Files by path, with `/` between folders.
pub type Files = BTreeMap<String, Vec<u8>>;

/// What the scripts must know, in each page as `<script type="application/json" id="dist">`.
#[derive(Debug, Default, Serialize)]
pub struct Manifest {
    /// Changes with any byte of the game.
    pub build: String,
    /// The module made by wasm-bindgen.
    pub js: String,
    /// The game.
    pub wasm: String,
    /// Every text the game reads, as one object from path to text.
    pub data: String,
    /// The fonts of text, by plain name; those of icons are in the data.
    pub fonts: BTreeMap<String, String>,
    /// Bytes on the wire (Brotli), by the names above.
    pub bytes: BTreeMap<String, usize>,
    /// Bytes once unpacked, which is what a progress bar counts.
    pub raw: BTreeMap<String, usize>,
    /// The engine of the light edition, when it was built.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan: Option<Plan>,
    /// Every file of the light edition in every language, its pages first: what a service worker keeps for it.
    pub light: Vec<String>,
}

/// The engine compiled alone, and what it reads.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Plan {
    /// The module made by wasm-bindgen.
    pub js: String,
    /// The engine.
    pub wasm: String,
    /// Its content, as one file.
    pub data: String,
}

impl Plan {
    /// Their names.
    pub fn names(&self) -> [&String; 3] {
        [&self.js, &self.wasm, &self.data]
    }
}

/// What the service worker keeps for use without a network.
#[derive(Debug, Default, Serialize)]
pub struct Kept {
    /// At once: the light edition.
    pub light: Vec<String>,
    /// Once it was loaded: what the game needs beyond that.
    pub game: Vec<String>,
}

/// Gives every file its final name and content, except the pages, which await their manifest.
pub struct Assembly {
    /// Written by hand: references in them are followed.
    pages: Files,
    /// Made by the build: taken as they are.
    made: Files,
    names: BTreeMap<String, String>,
    /// What each file refers to, but for other pages.
    references: BTreeMap<String, BTreeSet<String>>,
    done: Files,
}

impl Assembly {
    /// Takes the files of `web/` and those that the build makes, and names them.
    pub fn new(pages: Files, made: Files) -> Result<Self> {
        let mut assembly =
            Self { pages, made, names: BTreeMap::new(), references: BTreeMap::new(), done: Files::new() };
        let paths: Vec<String> = assembly.pages.keys().chain(assembly.made.keys()).cloned().collect();
        for path in paths {
            assembly.place(&path, &mut Vec::new())?;
        }
        Ok(assembly)
    }

    /// The final name of a file.
    pub fn name(&self, path: &str) -> Result<&str> {
        self.names.get(path).map(String::as_str).with_context(|| format!("the web build has no {path}"))
    }

    /// The files under their final names; the pages with their manifest, the service worker with its list.
    pub fn finish(mut self, manifest: &Manifest, kept: &Kept) -> Result<Files> {
        if !self.done.contains_key(INDEX) {
            bail!("web/{INDEX} is missing");
        }
        for (name, page) in self.done.iter_mut().filter(|(name, _)| is_page(name)) {
            *page = insert_manifest(name, std::str::from_utf8(page)?, manifest)?.into_bytes();
        }
        // Pages keep their names, so their content counts too.
        let build = self.done.iter().fold(Hasher::default(), |hasher, (name, bytes)| hasher.part(name).part(bytes));
        if let Some(worker) = self.done.get_mut(WORKER) {
            *worker = insert_kept(std::str::from_utf8(worker)?, &build.finish(), kept)?.into_bytes();
        }
        Ok(self.done)
    }

    /// The final names of a page and of all that it refers to, other pages left out.
    pub fn reach(&self, page: &str) -> Result<BTreeSet<String>> {
        let mut reached = BTreeSet::new();
        let mut next = vec![page];
        while let Some(path) = next.pop() {
            if reached.insert(self.name(path)?.to_owned()) {
                next.extend(self.references.get(path).into_iter().flatten().map(String::as_str));
            }
        }
        Ok(reached)
    }

    /// The files so far, under their final names.
    pub fn files(&self) -> &Files {
        &self.done
    }

    /// Places the files that this one refers to, then this one; `above` are the files being placed.
    fn place(&mut self, path: &str, above: &mut Vec<String>) -> Result<()> {
        if self.names.contains_key(path) {
            return Ok(());
        }
        if above.iter().any(|other| other == path) {
            bail!("web/{path} refers to itself through {}", above.join(", "));
        }
        let bytes = match (self.pages.get(path), Syntax::of(path)) {
            (Some(bytes), Some(syntax)) => {
                let text = std::str::from_utf8(bytes).with_context(|| format!("web/{path} is not UTF-8"))?.to_owned();
                above.push(path.to_owned());
                let text = self.rewrite(path, &text, syntax, above)?;
                above.pop();
                text.into_bytes()
            }
            (Some(bytes), None) => bytes.clone(),
            (None, _) => {
                let from = above.last().map_or("the build", String::as_str);
                self.made
                    .get(path)
                    .cloned()
                    .with_context(|| format!("web/{from} refers to {path}, which is not there"))?
            }
        };
        let name = if is_fixed(path) { path.to_owned() } else { hashed_name(path, &hash(&bytes)) };
        self.done.insert(name.clone(), bytes);
        self.names.insert(path.to_owned(), name);
        Ok(())
    }

    fn rewrite(&mut self, path: &str, text: &str, syntax: Syntax, above: &mut Vec<String>) -> Result<String> {
        let mut result = String::with_capacity(text.len() + 256);
        let mut copied = 0;
        for range in references(text, syntax) {
            // What follows the name is the reader's.
            let end = text[range.clone()].find(['?', '#']).map_or(range.end, |at| range.start + at);
            let range = range.start..end;
            let target = join(path, &text[range.clone()]);
            // A page may name itself, as `./`.
            if target.is_empty() || target == path {
                continue;
            }
            // Pages lead to one another, and keep their names.
            if is_page(&target) {
                if !self.pages.contains_key(&target) {
                    bail!("web/{path} refers to {target}, which is not there");
                }
                continue;
            }
            self.references.entry(path.to_owned()).or_default().insert(target.clone());
            self.place(&target, above)?;
            let name = self.name(&target)?;
            result.push_str(&text[copied..range.start]);
            result.push_str(&relative(path, name, syntax));
            copied = range.end;
        }
        result.push_str(&text[copied..]);
        Ok(result)
    }
}

/// The kinds of text with references in them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Syntax {
    Html,
    Css,
    Script,
}

impl Syntax {
    fn of(path: &str) -> Option<Self> {
        match path.rsplit_once('.')?.1 {
            "html" => Some(Self::Html),
            "css" => Some(Self::Css),
            // The icons of an installable page are named by `"src": "./…"`, which reads as a script's path.
            "js" | "webmanifest" => Some(Self::Script),
            _ => None,
        }
    }
}

/// Where the references to our own files are, in order.
fn references(text: &str, syntax: Syntax) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    match syntax {
        Syntax::Html => {
            for attribute in [" src=\"", " href=\""] {
                for (start, _) in text.match_indices(attribute) {
                    found.extend(until(text, start + attribute.len(), &['"']));
                }
            }
        }
        Syntax::Css => {
            for (start, opening) in text.match_indices("url(") {
                let start = start + opening.len();
                let quoted = text[start..].starts_with(['"', '\'']);
                found.extend(until(text, start + usize::from(quoted), &['"', '\'', ')']));
            }
        }
        Syntax::Script => {
            for quote in ['"', '\'', '`'] {
                for (start, _) in text.match_indices(quote) {
                    let start = start + quote.len_utf8();
                    let path = &text[start..];
                    if path.starts_with("./") || path.starts_with("../") {
                        found.extend(until(text, start, &[quote]));
                    }
                }
            }
            // A path without a file in it is the start of one made up at run time.
            found.retain(|range| text[range.clone()].rsplit('/').next().is_some_and(|file| file.contains('.')));
        }
    }
    found.retain(|range| is_local(&text[range.clone()]));
    found.sort_by_key(|range| range.start);
    found
}

fn until(text: &str, start: usize, ends: &[char]) -> Option<Range<usize>> {
    let len = text[start..].find(ends)?;
    Some(start..start + len)
}

/// True for a path, false for `https:…`, `data:…`, `#part` and the like.
fn is_local(reference: &str) -> bool {
    !reference.is_empty()
        && !reference.starts_with(['#', '/', '?'])
        && !reference.contains([':', '$', ' ', '\n', '{', '<'])
}

/// What `reference` in the file `from` leads to.
fn join(from: &str, reference: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in reference.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// How the file `from` refers to `to`. A script's paths keep their dot: without it an import means a package.
fn relative(from: &str, to: &str, syntax: Syntax) -> String {
    let depth = from.matches('/').count();
    let same_folder = from.rsplit_once('/').and_then(|(folder, _)| to.strip_prefix(folder)?.strip_prefix('/'));
    match (same_folder, depth) {
        (Some(rest), _) if syntax == Syntax::Script => format!("./{rest}"),
        (Some(rest), _) => rest.to_owned(),
        (None, 0) if syntax == Syntax::Script => format!("./{to}"),
        (None, depth) => "../".repeat(depth) + to,
    }
}

/// `style.css` → `style-0123456789ab.css`.
fn hashed_name(path: &str, hash: &str) -> String {
    match path.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}-{hash}.{extension}"),
        None => format!("{path}-{hash}"),
    }
}

/// True for a page that people open by name.
pub fn is_page(path: &str) -> bool {
    matches!(path.rsplit_once('.'), Some((name, "html")) if !name.contains('/'))
}

/// True for a name that stays as it is.
pub fn is_fixed(path: &str) -> bool {
    is_page(path) || FIXED.contains(&path)
}

/// True for a name that changes with its content, so that it may be kept for ever.
pub fn is_hashed(path: &str) -> bool {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    stem.rsplit_once('-').is_some_and(|(_, end)| {
        end.len() == HASH_LEN && end.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    })
}

fn insert_manifest(name: &str, page: &str, manifest: &Manifest) -> Result<String> {
    if page.matches(PLACEHOLDER).count() != 1 {
        bail!("web/{name} must have {PLACEHOLDER} once");
    }
    // In a page `<` could end the script element.
    let json = serde_json::to_string(manifest)?.replace('<', "\\u003c");
    Ok(page.replace(PLACEHOLDER, &format!(r#"<script type="application/json" id="dist">{json}</script>"#)))
}

/// True for what a browser fetches when a person installs the page.
pub fn is_for_installing(name: &str) -> bool {
    name.ends_with(".webmanifest") || name.starts_with("icon-")
}

fn insert_kept(worker: &str, build: &str, kept: &Kept) -> Result<String> {
    #[derive(Serialize)]
    struct Dist<'a> {
        build: &'a str,
        #[serde(flatten)]
        kept: &'a Kept,
    }

    if worker.matches(WORKER_PLACEHOLDER).count() != 1 {
        bail!("web/{WORKER} must have `{WORKER_PLACEHOLDER}` once");
    }
    let json = serde_json::to_string(&Dist { build, kept })?;
    Ok(worker.replace(WORKER_PLACEHOLDER, &format!(" = {json};")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(list: &[(&str, &str)]) -> Files {
        list.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
    }

    fn text<'a>(files: &'a Files, name: &str) -> &'a str {
        std::str::from_utf8(&files[name]).unwrap()
    }

    #[test]
    fn references_follow_the_hashes() {
        let assembly = Assembly::new(files(&[
            (INDEX, "<link rel=\"icon\" href=\"data:,\"><link href=\"style.css\"><a href=\"#top\"></a><script type=\"module\" src=\"loader.js\"></script><!--dist-manifest-->"),
            ("style.css", "@font-face { src: url(fonts/text-regular.ttf) } a { background: url(\"data:image/png;base64,AA\") }"),
            ("loader.js", "import { a } from \"./mirror.js\";\nconst name = `./${a}`; import('./' + a);"),
            ("mirror.js", "export const a = 'mirror.js';"),
        ]), files(&[("fonts/text-regular.ttf", "font"), ("game.js", "'./no-file.js'")]))
        .unwrap();
        let (style, loader, mirror, font) = (
            assembly.name("style.css").unwrap().to_owned(),
            assembly.name("loader.js").unwrap().to_owned(),
            assembly.name("mirror.js").unwrap().to_owned(),
            assembly.name("fonts/text-regular.ttf").unwrap().to_owned(),
        );
        let files =
            assembly.finish(&Manifest { js: "game.js".into(), ..Manifest::default() }, &Kept::default()).unwrap();
        let page = text(&files, INDEX);
        assert!(page.contains(&format!("href=\"{style}\"")) && page.contains(&format!("src=\"{loader}\"")), "{page}");
        assert!(page.contains("href=\"data:,\"") && page.contains("href=\"#top\""), "{page}");
        assert!(
            page.contains("<script type=\"application/json\" id=\"dist\">{\"build\":\"\",\"js\":\"game.js\""),
            "{page}"
        );
        assert!(text(&files, &style).contains(&format!("url({font})")));
        assert!(font.starts_with("fonts/text-regular-"));
        let loader = text(&files, &loader);
        assert!(loader.starts_with(&format!("import {{ a }} from \"./{mirror}\"")), "{loader}");
        assert!(loader.contains("`./${a}`") && loader.contains("import('./' + a)"), "{loader}");
    }

    #[test]
    fn a_name_changes_with_what_it_refers_to() {
        let name = |font: &str| {
            let assembly =
                Assembly::new(files(&[("style.css", "a { src: url(f.ttf) }"), ("f.ttf", font)]), Files::new()).unwrap();
            assembly.name("style.css").unwrap().to_owned()
        };
        assert_eq!(name("one"), name("one"));
        assert_ne!(name("one"), name("two"));
    }

    #[test]
    fn folders_are_followed_both_ways() {
        let assembly = Assembly::new(
            files(&[
                ("pages/a.js", "import './b.js'; import '../c.js'"),
                ("pages/b.js", ""),
                ("c.js", "x('./pages/b.js')"),
            ]),
            Files::new(),
        )
        .unwrap();
        let (b, c) = (assembly.name("pages/b.js").unwrap(), assembly.name("c.js").unwrap());
        let b_in_folder = b.strip_prefix("pages/").unwrap();
        assert_eq!(
            text(assembly.files(), assembly.name("pages/a.js").unwrap()),
            format!("import './{b_in_folder}'; import '../{c}'")
        );
        assert_eq!(text(assembly.files(), c), format!("x('./{b}')"));
    }

    #[test]
    fn a_reference_to_nothing_is_an_error() {
        let error = Assembly::new(files(&[(INDEX, "<script src=\"loder.js\"></script>")]), Files::new()).err().unwrap();
        assert!(error.to_string().contains("loder.js"), "{error}");
        let error = Assembly::new(files(&[("a.js", "import './b.js'"), ("b.js", "import './a.js'")]), Files::new())
            .err()
            .unwrap();
        assert!(error.to_string().contains("refers to itself"), "{error}");
    }

    #[test]
    fn pages_lead_to_one_another_and_reach_what_they_use() {
        let page = |link: &str, more: &str| format!("<a href=\"{link}\"></a>{more}{PLACEHOLDER}");
        let first = page("game.html?lang=fr#top", "<link href=\"page.css\"><script src=\"page.js\"></script>");
        let second = page("index.html", "<script src=\"loader.js\"></script>");
        let pages = files(&[
            (INDEX, &first),
            ("game.html", &second),
            ("page.css", "a { src: url(f.ttf) }"),
            ("page.js", "new Worker('./worker.js')"),
            ("worker.js", ""),
            ("loader.js", ""),
            ("f.ttf", ""),
        ]);
        let assembly = Assembly::new(pages, Files::new()).unwrap();
        let reached: Vec<String> = assembly
            .reach(INDEX)
            .unwrap()
            .iter()
            .map(|name| name.split(['-', '.']).next().unwrap().to_owned())
            .collect();
        assert_eq!(reached, ["f", "index", "page", "page", "worker"]);
        let done = assembly.finish(&Manifest::default(), &Kept::default()).unwrap();
        assert!(text(&done, INDEX).contains("href=\"game.html?lang=fr#top\""));
        assert!(done.keys().filter(|name| is_page(name)).all(|name| text(&done, name).contains("id=\"dist\"")));
        let lost = page("none.html", "");
        let error = Assembly::new(files(&[(INDEX, &lost)]), Files::new()).err().unwrap();
        assert!(error.to_string().contains("none.html"), "{error}");
    }

    #[test]
    fn the_manifest_stays_inside_its_element() {
        let manifest = Manifest { js: "</script>".into(), ..Manifest::default() };
        let page = insert_manifest(INDEX, PLACEHOLDER, &manifest).unwrap();
        assert_eq!(page.matches("</script>").count(), 1);
        insert_manifest(INDEX, "<p>", &manifest).unwrap_err();
    }

    #[test]
    fn the_service_worker_changes_with_any_byte_of_the_site() {
        let kept = Kept { light: vec![INDEX.into()], game: vec!["game.wasm".into()] };
        let worker = |page: &str| {
            let pages =
                files(&[(INDEX, &format!("{page}{PLACEHOLDER}")), (WORKER, "const { build, light, game } = DIST;")]);
            let done = Assembly::new(pages, Files::new()).unwrap().finish(&Manifest::default(), &kept).unwrap();
            text(&done, WORKER).to_owned()
        };
        let one = worker("one");
        assert!(one.contains(r#""light":["index.html"],"game":["game.wasm"]};"#), "{one}");
        assert_eq!(one, worker("one"));
        assert_ne!(one, worker("two"));
        insert_kept("const a;", "", &kept).unwrap_err();
    }

    #[test]
    fn hashed_names_are_told_from_plain_ones() {
        assert!(is_hashed("fonts/text-regular-0123456789ab.ttf"));
        assert!(is_hashed(&hashed_name("loader.js", &hash("x"))));
        for plain in [INDEX, "text-regular.ttf", "a-0123456789aB.js", "a-0123456789abc.js"] {
            assert!(!is_hashed(plain), "{plain}");
        }
    }
}
