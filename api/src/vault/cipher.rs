//! The two ciphers: AES-256-GCM, and SM4-GCM (RFC 8998) where commercial cryptography rules ask for it (SEC-13).

use aes_gcm::{
    Aes256Gcm, AesGcm, KeyInit, Nonce,
    aead::{Aead, Payload, consts::U12},
};
use anyhow::{Context as _, anyhow};
use sm4::Sm4;
use zeroize::Zeroizing;

/// Bytes of a nonce. It is drawn at random, so a key seals far fewer than 2³² values before it is rotated.
const NONCE: usize = 12;

/// How data are sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, strum::Display, strum::EnumString, clap::ValueEnum)]
pub enum Algorithm {
    /// AES with 256 bits in Galois/counter mode.
    #[default]
    #[strum(serialize = "AES_256_GCM")]
    #[value(name = "aes-256-gcm")]
    Aes256Gcm,
    /// SM4 (GB/T 32907) with its 128 bits in Galois/counter mode.
    #[strum(serialize = "SM4_GCM")]
    #[value(name = "sm4-gcm")]
    Sm4Gcm,
}

impl Algorithm {
    /// Bytes of a key.
    pub fn key_length(self) -> usize {
        match self {
            Self::Aes256Gcm => 32,
            Self::Sm4Gcm => 16,
        }
    }

    /// A new key.
    pub fn new_key(self) -> anyhow::Result<Zeroizing<Vec<u8>>> {
        let mut key = Zeroizing::new(vec![0; self.key_length()]);
        getrandom::fill(&mut key).map_err(|error| anyhow!("no randomness: {error}"))?;
        Ok(key)
    }

    /// The cipher with this key.
    pub fn with(self, key: &[u8]) -> anyhow::Result<Cipher> {
        let cipher = match self {
            Self::Aes256Gcm => Aes256Gcm::new_from_slice(key).ok().map(Box::new).map(Cipher::Aes),
            Self::Sm4Gcm => AesGcm::new_from_slice(key).ok().map(Box::new).map(Cipher::Sm4),
        };
        cipher.ok_or_else(|| anyhow!("a key of {} bytes for {self}", key.len()))
    }
}

/// A cipher with its key.
pub enum Cipher {
    Aes(Box<Aes256Gcm>),
    /// The construction is generic over its block cipher; only the key and the block function differ.
    Sm4(Box<AesGcm<Sm4, U12>>),
}

impl Cipher {
    /// Seals: nonce, ciphertext and tag in one.
    pub fn seal(&self, text: &[u8], about: &[u8]) -> anyhow::Result<Vec<u8>> {
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce).map_err(|error| anyhow!("no randomness: {error}"))?;
        let mut sealed = nonce.to_vec();
        sealed.extend(self.encrypt(nonce, text, about)?);
        Ok(sealed)
    }

    fn encrypt(&self, nonce: [u8; NONCE], text: &[u8], about: &[u8]) -> anyhow::Result<Vec<u8>> {
        let (nonce, payload) = (Nonce::<U12>::from(nonce), Payload { msg: text, aad: about });
        match self {
            Self::Aes(cipher) => cipher.encrypt(&nonce, payload),
            Self::Sm4(cipher) => cipher.encrypt(&nonce, payload),
        }
        .map_err(|_| anyhow!("too long to seal"))
    }

    /// Opens what was sealed with this key about the same thing.
    pub fn open(&self, sealed: &[u8], about: &[u8]) -> anyhow::Result<Zeroizing<Vec<u8>>> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>().context("a sealed value is cut off")?;
        let (nonce, payload) = (Nonce::<U12>::from(*nonce), Payload { msg: sealed, aad: about });
        let opened = match self {
            Self::Aes(cipher) => cipher.decrypt(&nonce, payload),
            Self::Sm4(cipher) => cipher.decrypt(&nonce, payload),
        };
        opened.map(Zeroizing::new).map_err(|_| anyhow!("a sealed value was altered or moved"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: [Algorithm; 2] = [Algorithm::Aes256Gcm, Algorithm::Sm4Gcm];

    #[test]
    fn sec_13_what_is_sealed_opens_in_its_place_and_nowhere_else() {
        for algorithm in BOTH {
            let cipher = algorithm.with(&algorithm.new_key().unwrap()).unwrap();
            let sealed = cipher.seal("林秀英".as_bytes(), b"here").unwrap();
            assert_eq!(&**cipher.open(&sealed, b"here").unwrap(), "林秀英".as_bytes());
            assert!(cipher.open(&sealed, b"there").is_err(), "{algorithm}: moved");
            for at in 0..sealed.len() {
                let mut altered = sealed.clone();
                altered[at] ^= 1;
                assert!(cipher.open(&altered, b"here").is_err(), "{algorithm}: altered at {at}");
            }
            assert!(cipher.open(&sealed[..NONCE - 1], b"here").is_err(), "{algorithm}: cut off");
            assert_ne!(cipher.seal("林秀英".as_bytes(), b"here").unwrap(), sealed, "no two alike");
        }
    }

    /// RFC 8998, appendix A.1.
    #[test]
    fn sec_13_sm4_gcm_is_the_one_of_the_standard() {
        let key = hex::decode("0123456789abcdeffedcba9876543210").unwrap();
        let about = hex::decode("feedfacedeadbeeffeedfacedeadbeefabaddad2").unwrap();
        let nonce = hex::decode("00001234567800000000abcd").unwrap().try_into().unwrap();
        let text = hex::decode(
            "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd\
             eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa",
        )
        .unwrap();
        let sealed = Algorithm::Sm4Gcm.with(&key).unwrap().encrypt(nonce, &text, &about).unwrap();
        assert_eq!(
            hex::encode(sealed),
            "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735\
             d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d\
             83de3541e4c2b58177e065a9bf7b62ec"
        );
    }

    #[test]
    fn a_key_of_the_wrong_length_is_none() {
        for algorithm in BOTH {
            assert!(algorithm.with(&[7; 31]).is_err(), "{algorithm}");
        }
    }
}
